//! Correct code that is refused, and what to write instead.
//!
//! The borrow checker follows paths, not values. It finds the paths through a function on which a
//! guard may still be live, and assumes that each path is possible. So some functions that
//! keep the rule do not compile.
//!
#![doc = include_str!("limits.md")]
//!
//! # How often real drivers meet them
//!
//! Twenty routines with intricate locking were taken from public drivers and written anew in Rust: from
//! ReactOS (`usbstor`, `scsiport`, `i8042prt`), from Microsoft's samples (`serial`, `classpnp`, `storahci`,
//! `cancel`), and from virtio-win, dokany, usbip-win and Arsenal Image Mounter. All twenty compiled at the
//! first try. Their author knew this page, and seven of the twenty are not line by line what the C code is:
//! five release a lock that their caller acquired, and take a sole guard for that; two run either under a
//! lock of their own or under their caller's, and take what that lock guards as an `Option`. Fifteen of
//! the twenty were also written with one completion before the release. All fifteen are refused, and so is a
//! real mistake, in ReactOS's `kbdclass`. The routines are cases under `tests/ui/accept/shapes`, and the
//! mistakes under `tests/ui/reject/shapes`.
//!
//! # A guard taken out of a variable
//!
//! rustc knows that a variable may hold a guard, but not that a method has taken the guard out.
//! An assignment ends the old value's life. A method that takes the value out does
//! not.
//!
//! ```compile_fail,E0502
//! # use spin_lock_safe::{ddi::*, Irp, SpinLock, spin_lock_safe};
//! # static WAITING: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
//! # #[spin_lock_safe] unsafe extern "C" fn handler() {
//! let mut held = Some(WAITING.acquire());
//! let next = held.as_mut().and_then(|waiting| waiting.pop());
//! drop(held.take()); // released, but as far as rustc knows `held` may hold a guard
//! if let Some(irp) = next {
//!     IoCompleteRequest(irp, IO_NO_INCREMENT);
//! }
//! # }
//! ```
//!
//! ```
//! # use spin_lock_safe::{ddi::*, Irp, SpinLock, spin_lock_safe};
//! # static WAITING: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
//! # #[spin_lock_safe] unsafe extern "C" fn handler() {
//! let mut held = Some(WAITING.acquire());
//! let next = held.as_mut().and_then(|waiting| waiting.pop());
//! held = None;
//! if let Some(irp) = next {
//!     IoCompleteRequest(irp, IO_NO_INCREMENT);
//! }
//! # }
//! ```
//!
//! # Two branches on one condition
//!
//! ```compile_fail,E0502
//! # use spin_lock_safe::{ddi::*, Irp, SpinLock, spin_lock_safe};
//! # static WAITING: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
//! # #[spin_lock_safe] unsafe extern "C" fn handler(irp: Irp, busy: bool) {
//! let mut waiting = if busy { Some(WAITING.acquire()) } else { None };
//! if !busy {
//!     IoCompleteRequest(irp, IO_NO_INCREMENT); // may `waiting` hold a guard here?
//!     return;
//! }
//! if let Some(waiting) = &mut waiting {
//!     waiting.push(irp);
//! }
//! # }
//! ```
//!
//! Let the guard's block show on which path the lock is held:
//!
//! ```
//! # use spin_lock_safe::{ddi::*, Irp, SpinLock, spin_lock_safe};
//! # static WAITING: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
//! # #[spin_lock_safe] unsafe extern "C" fn handler(irp: Irp, busy: bool) {
//! if busy {
//!     WAITING.acquire().push(irp);
//! } else {
//!     IoCompleteRequest(irp, IO_NO_INCREMENT);
//! }
//! # }
//! ```
//!
//! # A function that may return a guard
//!
//! If a function returns a guard on one path, the token counts as borrowed on all paths.
//! Return the result of the check and acquire in the caller, or return the request
//! and complete in the caller.
//!
//! ```compile_fail,E0502
//! # use spin_lock_safe::{ddi::*, Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};
//! # type Queue = SpinLock<Vec<Irp>>;
//! #[spin_lock_safe]
//! fn room<'a>(
//!     queue: &'a Queue,
//!     irp: Irp,
//!     token: &'a mut LockToken,
//! ) -> Option<SpinLockGuard<'a, Vec<Irp>>> {
//!     let waiting = queue.acquire();
//!     if waiting.len() < 8 {
//!         return Some(waiting);
//!     }
//!     drop(waiting);
//!     IoCompleteRequest(irp, IO_NO_INCREMENT);
//!     None
//! }
//! ```
//!
//! ```
//! # use spin_lock_safe::{ddi::*, Irp, LockToken, SpinLock, spin_lock_safe};
//! # type Queue = SpinLock<Vec<Irp>>;
//! #[spin_lock_safe]
//! fn push(queue: &Queue, irp: Irp, token: &LockToken) -> Result<(), Irp> {
//!     let mut waiting = queue.acquire();
//!     if waiting.len() == 8 {
//!         return Err(irp); // for the caller to complete
//!     }
//!     waiting.push(irp);
//!     Ok(())
//! }
//! ```
//!
//! # A closure that completes
//!
//! A closure that completes borrows the token exclusively as long as it lives, if it is passed elsewhere.
//! If the token is a parameter of the closure, only each call borrows the token.
//!
//! ```compile_fail,E0501
//! # use spin_lock_safe::{ddi::*, Irp, LockToken, SpinLock, spin_lock_safe};
//! # static DONE: SpinLock<u32> = SpinLock::new(0);
//! # fn for_each(irps: Vec<Irp>, complete: &mut dyn FnMut(Irp)) {}
//! # #[spin_lock_safe] fn f(irps: Vec<Irp>, more: Vec<Irp>, token: &mut LockToken) {
//! let mut complete = |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
//! for_each(irps, &mut complete);
//! *DONE.acquire() += 1;
//! for_each(more, &mut complete);
//! # }
//! ```
//!
//! ```
//! # use spin_lock_safe::{ddi::*, Irp, LockToken, SpinLock, spin_lock_safe};
//! # static DONE: SpinLock<u32> = SpinLock::new(0);
//! # fn for_each(irps: Vec<Irp>, complete: &dyn Fn(Irp, &mut LockToken), token: &mut LockToken) {}
//! # #[spin_lock_safe] fn f(irps: Vec<Irp>, more: Vec<Irp>, token: &mut LockToken) {
//! let complete = |irp, token: &mut LockToken| IoCompleteRequest(token, irp, IO_NO_INCREMENT);
//! for_each(irps, &complete, token);
//! *DONE.acquire() += 1;
//! for_each(more, &complete, token);
//! # }
//! ```
