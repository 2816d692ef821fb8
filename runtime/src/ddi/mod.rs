//! The routines that take a spin lock or complete, under their own names.
//!
//! Each takes the [`LockToken`](crate::LockToken) first. In a function under the attribute
//! [`spin_lock_safe`](macro@crate::spin_lock_safe) they are called as in C, without it. A
//! release takes the guard of its acquire, so that one without the other does not compile.
//!
#![doc = include_str!("../routines.md")]

mod device_spin_lock;
mod ex_spin_lock;
mod forward;
mod queued_spin_lock;
mod request;
mod spin_lock;
mod storport;

pub use crate::sys::{CCHAR, IO_DISK_INCREMENT, IO_NO_INCREMENT};
pub use device_spin_lock::*;
pub use ex_spin_lock::*;
pub use forward::*;
pub use queued_spin_lock::*;
pub use request::*;
pub use spin_lock::*;
pub use storport::*;
