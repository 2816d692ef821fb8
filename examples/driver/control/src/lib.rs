//! A WDM driver with `StartIo` under the lint `#[spin_lock_safe]`. The I/O manager passes it
//! one request after the other, and a thread acts as the hardware that ends them.
//!
//! | routine | what it does | lock and completion |
//! |---|---|---|
//! | `DispatchDeviceControl` | `IoStartPacket` | may run `StartIo`: no lock held |
//! | `StartIo` | passes the request to the hardware | lock, no completion |
//! | `HardwareThread` | ends the request, starts the next | releases, completes, `IoStartNextPacket` |

#![cfg(windows)]
#![no_std]

mod dispatch;
mod entry;
mod extension;
mod hardware;
