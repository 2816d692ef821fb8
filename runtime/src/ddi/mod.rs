//! The routines that acquire a spin lock or complete a request, under Microsoft's names.
//!
//! Acquiring and completing take the [`LockToken`](crate::LockToken) first. In a function under the
//! attribute [`spin_lock_safe`](macro@crate::spin_lock_safe), call them without the token, as in C. A
//! release takes the guard of its acquire, so a release of a lock that is not held does not compile.
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
