//! A WDM driver under the lint `#[spin_lock_safe]`: the RAM disk, used with device control
//! requests with buffered I/O.
//!
//! | module | what it does | lock and completion |
//! |---|---|---|
//! | `entry` | `DriverEntry`, `DriverUnload` | none |
//! | `dispatch` | takes requests | queues or refuses, completes after the lock |
//! | `service` | two threads that execute queued commands | releases, completes, acquires again |
//! | `waiters` | requests that wait for a write | takes one under the lock, then completes it |
//! | `cancel` | the cancel routine | own locks only after the cancel spin lock |
//!
//! The lock order is `disk`, then `counts`. `requests` and `waiters` are never held together
//! with another lock.

#![cfg(windows)]
#![no_std]

mod cancel;
mod complete;
mod dispatch;
mod entry;
mod extension;
mod pending;
mod requests;
mod service;
mod waiters;
