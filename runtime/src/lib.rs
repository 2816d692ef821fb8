//! The Windows driver rule **SpinLockSafe** as a compile-time error:
//! [`IoCompleteRequest`] and [`IoStartNextPacket`] must not be called while a spin
//! lock is held.
//!
//! Both routines run other code before they return: the completion routines of the
//! drivers above, and this driver's own StartIo. If that code needs a lock that is
//! held, the processor waits for itself. Microsoft's Static Driver Verifier checked
//! the rule for C and is no longer part of the WDK. This crate checks the rule in Rust,
//! while the driver compiles.
//!
//! # Start
//!
//! ```toml
//! [dependencies]
//! spin-lock-safe = "0.1"
//! ```
//!
//! The crate builds with Rust 1.88, and is tested with Rust 1.95. The repository's `examples/template` is a
//! virtual miniport to copy, `examples/ramdisk` a whole one, and `examples/wdk` has drivers on `wdk-sys`.
//! The [page on the simulated kernel][simulated] begins with a test of a driver.
//!
//! # Use
//!
//! Put the attribute on the functions of the driver. In them, call the routines of
//! [`ddi`] as in C, and the methods of [`SpinLock`]. There are also [queued](QueuedSpinLock),
//! [reader-writer](ExSpinLock), [interrupt](InterruptSpinLock) and
//! [Storport](StorPortSpinLock) locks, one of them for each interrupt [message](MsiSpinLock).
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
//! error[E0502]: cannot borrow `*no_spin_lock_held` as mutable because it is also borrowed as immutable
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
//! A [`LockToken`] (the *token*) represents one call of a handler. Acquiring a lock borrows the token
//! shared, and the lock's *guard* keeps that borrow until the lock is released. Completing borrows
//! the token exclusively, which is possible only when no guard is live. The borrow checker follows
//! every path, through branches, loops, early returns and temporaries.
//!
#![doc = include_str!("token.svg")]
//!
//! The signatures show all of this, and it holds in any function, with or without
//! the attribute. Here the token is written out:
//!
//! ```
//! # use spin_lock_safe::{ddi::*, Irp, LockToken, SpinLock};
//! fn complete_all(waiting: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
//!     loop {
//!         let next = waiting.acquire(token).pop(); // `token` is borrowed in this line only
//!         let Some(irp) = next else { break };
//!         IoCompleteRequest(token, irp, IO_NO_INCREMENT);
//!     }
//! }
//! ```
//!
//! ```compile_fail,E0502
//! # use spin_lock_safe::{ddi::*, Irp, LockToken, SpinLock};
//! fn complete_all(waiting: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
//!     let mut waiting = waiting.acquire(token); // `token` is borrowed until `waiting` is dropped
//!     for irp in waiting.drain(..) {
//!         IoCompleteRequest(token, irp, IO_NO_INCREMENT);
//!     }
//! }
//! ```
//!
//! The [attribute](macro@spin_lock_safe) writes the token for you. It makes the token where the system
//! enters the driver, under the name `no_spin_lock_held`, and passes it on. A call that the attribute
//! does not see lacks an argument and does not compile.
//!
//! # More to read
//!
//! | page | content |
//! |---|---|
//! | [`spin_lock_safe`](macro@spin_lock_safe) | the attribute: entry points, helpers, scopes |
//! | [`roles`] | the functions that the system calls, and the lock state of each |
//! | [`errors`] | what the compiler says, and what to do |
//! | [`limits`] | correct code that is refused, and what to write instead |
//! | [`soundness`] | what is promised, what the promise depends on, how it is tested |
//! | [`comparison`] | other tools that check locks, measured |
//! | [`other_rules`] | rules of Static Driver Verifier beside this one |
//!
//! # What no type can see
//!
//! * A guard that is leaked outside of the attribute, with [`core::mem::forget`] or an `Rc`
//!   cycle. The lock stays held. The token also counts at run time, so the system stops
//!   with bug check `DRIVER_VIOLATION` (0x121) before a request is completed.
//! * A raw binding of a kernel routine, called in `unsafe` code. In an annotated body it is
//!   refused by name. Elsewhere clippy finds it: the crate's `lints/clippy.toml` names all raw
//!   bindings and everything that leaks a guard. Copy that file, or point `CLIPPY_CONF_DIR` at its folder.
//! * A second token, made in `unsafe` code with [`LockToken::enter`].
//! * An [`Irp`] that is dropped and so never completed. The simulated kernel reports it. `#[must_use]`
//!   warns where a result is ignored, not where a variable goes out of scope.
//!
//! # Targets
//!
//! The crate is `no_std` on Windows and calls `ntoskrnl.exe`, and `storport.sys` if a driver
//! uses Storport's routines. On every other target, and on Windows with the feature
//! `simulated-kernel`, the same routines run on a [simulated kernel][simulated]
//! in user mode, so that a driver's logic can be tested anywhere. `simulated-kernel` is the only
//! feature, and is off by default.
//!
//! [`IoCompleteRequest`]: ddi::IoCompleteRequest
//! [`IoStartNextPacket`]: ddi::IoStartNextPacket
#![cfg_attr(
    any(not(windows), feature = "simulated-kernel"),
    doc = "[simulated]: simulated_kernel"
)]
#![cfg_attr(
    all(windows, not(feature = "simulated-kernel")),
    doc = "[simulated]: https://docs.rs/spin-lock-safe/latest/spin_lock_safe/simulated_kernel/"
)]
#![no_std]

#[cfg(any(not(windows), feature = "simulated-kernel"))]
extern crate std;

// Makes the attribute's paths resolve in this crate's own documentation tests.
extern crate self as spin_lock_safe;

mod bindings;
mod cancel_spin_lock;
mod cancelable_irp;
#[cfg(any(doc, doctest))]
pub mod comparison;
mod count;
pub mod ddi;
mod device_control;
mod device_object;
#[cfg(any(doc, doctest))]
pub mod errors;
mod ex_spin_lock;
mod family;
mod forwarded_irp;
mod held;
mod hw_device_extension;
mod information;
mod interrupt_spin_lock;
mod irp;
#[cfg(any(doc, doctest))]
pub mod limits;
mod lock_handle;
pub mod mode;
mod msi_spin_lock;
#[cfg(any(doc, doctest))]
pub mod other_rules;
mod own_data;
mod parameter;
mod queued_spin_lock;
mod raw;
mod raw_lock;
mod returned_irp;
pub mod roles;
#[cfg(any(not(windows), feature = "simulated-kernel"))]
pub mod simulated_kernel;
#[cfg(any(doc, doctest))]
pub mod soundness;
mod spin_lock;
mod srb;
mod start_io;
mod storport_spin_lock;
#[cfg_attr(
    spin_lock_safe_interleavings,
    path = "../../tests/interleavings/sync/mod.rs"
)]
mod sync;
pub mod sys;
mod token;
mod violation;

#[doc(hidden)]
pub mod __private;

pub use cancel_spin_lock::{
    CancelGuard, CancelLocked, CancelSpinLockGuard, SoleCancelSpinLockGuard,
};
#[cfg(not(target_arch = "x86"))]
pub use cancelable_irp::cancel_routine;
pub use cancelable_irp::{CancelRoutine, CancelableIrp};
pub use device_object::DeviceObject;
pub use ex_spin_lock::{
    DpcExclusiveSpinLockGuard, DpcSharedSpinLockGuard, ExSpinLock, ExclusiveSpinLockGuard,
    SharedSpinLockGuard, SoleExclusiveSpinLockGuard, SoleSharedSpinLockGuard,
};
pub use forwarded_irp::{CompletionRoutine, ForwardedIrp};
pub use held::{HeldOnEntry, HeldOnReturn};
pub use hw_device_extension::HwDeviceExtension;
pub use interrupt_spin_lock::{
    InterruptSpinLock, InterruptSpinLockGuard, SoleInterruptSpinLockGuard,
};
pub use irp::Irp;
pub use lock_handle::{LockQueueHandle, StorPortLockHandle};
pub use msi_spin_lock::{MsiSpinLock, MsiSpinLockGuard, SoleMsiSpinLockGuard};
pub use queued_spin_lock::{
    DpcQueuedSpinLockGuard, ForDpcQueuedSpinLockGuard, QueuedSpinLock, QueuedSpinLockGuard,
    SoleQueuedSpinLockGuard,
};
pub use returned_irp::ReturnedIrp;
pub use spin_lock::{
    DpcSpinLockGuard, ForDpcSpinLockGuard, SoleSpinLockGuard, SpinLock, SpinLockGuard,
};
pub use srb::{Srb, SrbView};
pub use storport_spin_lock::{SoleStorPortSpinLockGuard, StorPortSpinLock, StorPortSpinLockGuard};
pub use token::LockToken;

#[doc = include_str!("attribute.md")]
pub use spin_lock_safe_macros::spin_lock_safe;
