// What the window manager of an X server does for SDL's window.
#pragma once

#include <SDL2/SDL.h>

namespace zebra::platform {

// False on an X server where no window manager makes windows fill the screen: SDL leaves it to one
// and takes the window for as large as the screen whether or not that happened. In the window's
// thread.
bool can_fill_screen(SDL_Window* window);

} // namespace zebra::platform
