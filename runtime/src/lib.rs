//! The Windows driver rule **SpinLockSafe** as a compile-time error:
//! [`IoCompleteRequest`] and [`IoStartNextPacket`] must not be called while a spin
//! lock is held.
//!
//! Both routines run other people's code before they return: the completion routines
//! of the drivers above, and this driver's own StartIo. If that code needs a lock that
//! is held, the processor waits for itself. Microsoft's Static Driver Verifier checked
//! the rule for C and is no longer part of the WDK; this crate checks it in Rust,
//! while the driver compiles.
//!
//! # Use
//!
//! Put the attribute on the functions of the driver, and call the routines of
//! [`ddi`] and the methods of [`SpinLock`] as in C. There are also [queued](QueuedSpinLock),
//! [reader-writer](ExSpinLock), [interrupt](InterruptSpinLock) and
//! [Storport](StorPortSpinLock) locks.
//!
//! ```
//! use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
//! use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};
//! use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};
//!
//! static OPEN_HANDLES: SpinLock<u32> = SpinLock::new(0);
//!
//! /// Handles `IRP_MJ_CREATE`.
//! ///
//! /// # Safety
//! ///
//! /// The I/O manager calls it.
//! #[spin_lock_safe]
//! pub unsafe extern "C" fn create(_device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
//!     // SAFETY: the I/O manager hands over a request to complete.
//!     let mut irp = unsafe { Irp::from_raw(irp) };
//!
//!     let mut open = OPEN_HANDLES.acquire();
//!     *open += 1;
//!     drop(open); // without this line the next call does not compile
//!
//!     irp.set_status(STATUS_SUCCESS);
//!     IoCompleteRequest(irp, IO_NO_INCREMENT);
//!     STATUS_SUCCESS
//! }
//! ```
//!
//! Without the `drop`, the compiler says:
//!
//! ```text
//! error[E0502]: cannot borrow `no_spin_lock_held` as mutable because it is also borrowed as immutable
//!   |
//!   |     let mut open = OPEN_HANDLES.acquire();
//!   |                                 ------- immutable borrow occurs here
//! ...
//!   |     IoCompleteRequest(irp, IO_NO_INCREMENT);
//!   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mutable borrow occurs here
//!   |     STATUS_SUCCESS
//!   | }
//!   | - immutable borrow might be used here, when `open` is dropped and runs the `Drop` code for type `SpinLockGuard`
//! ```
//!
//! # How it works
//!
//! A [`LockToken`] stands for one call of a handler. Acquiring borrows it shared, and
//! the guard keeps that borrow until it is released. Completing borrows it exclusively,
//! which is possible exactly when no guard is live. Branches, loops, early returns,
//! temporaries: the borrow checker follows every path.
//!
//! All of this is visible in the signatures and holds in any function, with or without
//! the attribute. The [attribute](macro@spin_lock_safe) makes it pleasant: it makes the token
//! where the system enters the driver, under the name `no_spin_lock_held`, and passes it
//! on. A call that it does not see lacks an argument and does not compile.
//!
//! Each error is explained [here](errors).
//!
//! # What no type can see
//!
//! * A guard that is leaked where no attribute is, with [`core::mem::forget`] or an `Rc`
//!   cycle, holds its lock unseen. The token counts at run time, too: the system stops
//!   with bug check `DRIVER_VIOLATION` (0x121) before the request is completed.
//! * Raw bindings of the kernel's routines, called in `unsafe` code. In an annotated body they
//!   are refused by name. Elsewhere clippy finds them: the crate's `lints/clippy.toml` names
//!   them all, and what leaks a guard; take it over, or point `CLIPPY_CONF_DIR` at its folder.
//! * A second token, made in `unsafe` code with [`LockToken::enter`].
//! * An [`Irp`] that is dropped is never completed; `#[must_use]` warns of it.
//!
//! # Targets
//!
//! The crate is `no_std` on Windows and calls `ntoskrnl.exe`, and `storport.sys` if a driver
//! uses what Storport has. On every other target, and on Windows with the feature
//! `simulated-kernel`, a [simulated kernel][simulated]
//! in user mode stands behind the same routines, so that a driver's logic can be tested
//! anywhere.
//!
//! [`IoCompleteRequest`]: ddi::IoCompleteRequest
//! [`IoStartNextPacket`]: ddi::IoStartNextPacket
#![cfg_attr(
    any(not(windows), feature = "simulated-kernel"),
    doc = "[simulated]: sys::simulated"
)]
#![cfg_attr(
    all(windows, not(feature = "simulated-kernel")),
    doc = "[simulated]: https://docs.rs/spin-lock-safe/latest/spin_lock_safe/sys/simulated/"
)]
#![no_std]

#[cfg(any(not(windows), feature = "simulated-kernel"))]
extern crate std;

// So that the attribute's paths are found in this crate's own documentation tests.
extern crate self as spin_lock_safe;

mod cancelable_irp;
mod count;
pub mod ddi;
mod device_control;
mod device_object;
#[cfg(any(doc, doctest))]
pub mod errors;
mod ex_guard;
mod ex_spin_lock;
mod guard;
mod held;
mod hw_device_extension;
mod interrupt_spin_lock;
mod irp;
mod lock_handle;
mod parameter;
mod queued_guard;
mod queued_spin_lock;
pub mod roles;
mod spin_lock;
mod srb;
mod storport_guard;
mod storport_spin_lock;
pub mod sys;
mod token;
mod violation;

#[doc(hidden)]
pub mod __private;

pub use cancelable_irp::{CancelRoutine, CancelableIrp};
pub use device_object::DeviceObject;
pub use ex_guard::{
    DpcExclusiveSpinLockGuard, DpcSharedSpinLockGuard, ExclusiveSpinLockGuard, SharedSpinLockGuard,
};
pub use ex_spin_lock::ExSpinLock;
pub use guard::{
    CancelSpinLockGuard, DpcSpinLockGuard, ForDpcSpinLockGuard, SoleSpinLockGuard, SpinLockGuard,
};
pub use held::{HeldOnEntry, HeldOnReturn};
pub use hw_device_extension::HwDeviceExtension;
pub use interrupt_spin_lock::{InterruptSpinLock, InterruptSpinLockGuard};
pub use irp::Irp;
pub use queued_guard::{DpcQueuedSpinLockGuard, ForDpcQueuedSpinLockGuard, QueuedSpinLockGuard};
pub use queued_spin_lock::{LockQueueHandle, QueuedSpinLock};
pub use spin_lock::SpinLock;
pub use srb::Srb;
pub use storport_guard::StorPortSpinLockGuard;
pub use storport_spin_lock::{StorPortLockHandle, StorPortSpinLock};
pub use token::LockToken;

/// Checks a driver function for the rule SpinLockSafe.
///
/// In the body of an annotated function the routines of [`ddi`] and the acquiring
/// methods of [`SpinLock`] and the other locks are called without the token; the attribute
/// passes it.
/// A call that has the token as its first argument is left as it is.
///
/// # Entry points
///
/// On an `unsafe extern "C" fn` or `unsafe extern "system" fn`, which the system calls,
/// the token is made at entry. To hand it to helpers, declare a parameter typed
/// `&mut LockToken`: the attribute fills it, and takes it out of the exported signature.
///
/// ```
/// use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
/// use spin_lock_safe::{Irp, LockToken, spin_lock_safe};
///
/// # fn finish(irp: Irp, token: &mut LockToken) { let _ = irp.into_raw(); }
/// /// # Safety
/// ///
/// /// The I/O manager calls it.
/// #[spin_lock_safe]
/// unsafe extern "C" fn start_io(_: *mut DEVICE_OBJECT, irp: *mut IRP, token: &mut LockToken) {
///     // SAFETY: the I/O manager hands over a request to complete.
///     finish(unsafe { Irp::from_raw(irp) }, token);
/// }
///
/// // What the system sees:
/// let _: unsafe extern "C" fn(*mut DEVICE_OBJECT, *mut IRP) = start_io;
/// ```
///
/// An entry point must be `unsafe`: the driver itself must not call it under a lock.
///
/// # Roles
///
/// `#[spin_lock_safe(HW_STARTIO)]`, or with another of the [roles], checks the
/// function against the type that the system calls, lets its parameters be safe types, and
/// enters it in the lock state of the role. A cancel routine (`DRIVER_CANCEL`) and the
/// callbacks of a cancel-safe queue (`IO_CSQ_…`) are entered with a spin lock held: without
/// their role, keep them out of the attribute.
///
/// ```
/// use spin_lock_safe::sys::{BOOLEAN, TRUE};
/// use spin_lock_safe::{SpinLock, Srb, spin_lock_safe};
///
/// struct Extension {
///     started: SpinLock<u32>,
/// }
///
/// /// # Safety
/// ///
/// /// Storport calls it, with a device extension that holds an `Extension`.
/// #[spin_lock_safe(HW_STARTIO)]
/// unsafe extern "system" fn start_io(extension: &Extension, srb: &mut Srb) -> BOOLEAN {
///     *extension.started.acquire() += 1;
///     TRUE
/// }
///
/// // What Storport sees:
/// let _: spin_lock_safe::sys::HW_STARTIO = Some(start_io);
/// ```
///
/// # Helpers
///
/// A function that the driver calls names its token as a parameter: `&LockToken` if it
/// only locks, `&mut LockToken` if it completes or calls one that does. Its callers pass
/// theirs.
///
/// ```
/// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
/// use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};
///
/// #[spin_lock_safe]
/// fn next(queue: &SpinLock<Vec<Irp>>, token: &LockToken) -> Option<Irp> {
///     queue.acquire().pop()
/// }
///
/// #[spin_lock_safe]
/// fn complete_all(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
///     while let Some(irp) = next(queue, token) {
///         IoCompleteRequest(irp, IO_NO_INCREMENT);
///     }
/// }
/// ```
///
/// # Scopes
///
/// On an inherent `impl` block or an inline module, the attribute finds through their
/// calls which functions need the token, and whether shared or exclusively. It adds the
/// token to them as a last, hidden parameter and passes it at every call between them. A
/// function that names its token keeps it, and is passed it where the call leaves it out.
/// From outside, the token is passed as the last argument.
///
/// ```
/// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
/// use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};
///
/// pub struct Queue(SpinLock<Vec<Irp>>);
///
/// #[spin_lock_safe]
/// impl Queue {
///     fn pop(&self) -> Option<Irp> {
///         self.0.acquire().pop()
///     }
///
///     pub fn complete_all(&self) {
///         while let Some(irp) = self.pop() {
///             IoCompleteRequest(irp, IO_NO_INCREMENT);
///         }
///     }
/// }
///
/// fn stop(queue: &Queue, token: &mut LockToken) {
///     queue.complete_all(token);
/// }
/// ```
///
/// A method is known by its receiver: `self`, a variable or a field whose type the scope
/// shows. Where it cannot be told, an error gives the form to write. A trait fixes its
/// signatures, so a method of a trait names the token in the trait.
///
/// # What it follows
///
/// Closures, blocks, loops, match guards, `let … else`, `?`, `unsafe` blocks, and the
/// arguments of macros that are a list of expressions. Items nested in the body are
/// functions of their own. A closure that completes may be bound without `mut`; if it is
/// only called, it gets the token at each call and does not keep it.
///
/// The body of an `unsafe fn` is safe code, as if edition 2024 and its lint
/// `unsafe_op_in_unsafe_fn` were on: an unsafe call needs an `unsafe` block.
///
/// # What it refuses
///
/// `async`, `const` and variadic functions; a safe `extern` function; a helper on its own
/// that needs a token and names none; giving a guard to `forget`, `Box::leak` and the like; a raw
/// binding of one of the routines (`wdk_sys::ntddk::IofCompleteRequest`); a call inside a
/// macro whose arguments are no list of expressions. Each message says what to write
/// instead.
///
/// # Arguments
///
/// * A [role](roles).
/// * `strict` counts the locks that the system itself holds when it calls a role; on a scope,
///   for all of its entry points.
/// * `also(my_complete, MyLock::lock_irq)` names functions of the driver's own, defined where
///   the attribute does not see them, that take the token last: calls of them get it. A
///   function takes a `&mut LockToken`, and so must not be called under a lock; a method, named
///   with its type, takes a `&LockToken`. A `&mut` or a `&` before the path says otherwise. A
///   method is known by its name alone.
/// * `crate = path` tells where this crate is found if not under its own name.
///
/// ```
/// use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
/// use spin_lock_safe::{Irp, LockToken, spin_lock_safe};
///
/// # fn fail_request(irp: Irp, token: &mut LockToken) { let _ = irp.into_raw(); }
/// /// # Safety
/// ///
/// /// The I/O manager calls it.
/// #[spin_lock_safe(also(fail_request))]
/// unsafe extern "C" fn start_io(_: *mut DEVICE_OBJECT, irp: *mut IRP) {
///     // SAFETY: the I/O manager hands over a request to complete.
///     fail_request(unsafe { Irp::from_raw(irp) });
/// }
/// ```
///
/// ```
/// mod lock_rule {
///     pub use spin_lock_safe::*;
/// }
///
/// /// # Safety
/// ///
/// /// The system calls it.
/// #[lock_rule::spin_lock_safe(crate = crate::lock_rule)]
/// unsafe extern "C" fn initialize() {}
/// # fn main() {}
/// ```
pub use spin_lock_safe_macros::spin_lock_safe;
