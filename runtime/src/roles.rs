//! What the system calls, and how a function under the attribute takes its parameters.
//!
//! `#[spin_lock_safe(HW_STARTIO)]`, or with another role, says what a function is to the
//! system. The attribute then checks it against the role's type, enters it in the lock state
//! in which the system calls it, and exports it as exactly that type: the aliases of the
//! roles' names in [`sys`](crate::sys) are the types of the fields that it goes to.
//!
//! ```
//! use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
//! use spin_lock_safe::sys::{DRIVER_CANCEL, STATUS_CANCELLED};
//! use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, spin_lock_safe};
//!
//! /// # Safety
//! ///
//! /// The I/O manager calls it, for a request that is in no queue.
//! #[spin_lock_safe(DRIVER_CANCEL)]
//! unsafe extern "system" fn cancel(
//!     _device: &DeviceObject,
//!     mut irp: Irp,
//!     cancel: CancelSpinLockGuard<'_>,
//! ) {
//!     IoReleaseCancelSpinLock(cancel); // without this line the last one does not compile
//!     irp.set_status(STATUS_CANCELLED);
//!     IoCompleteRequest(irp, IO_NO_INCREMENT);
//! }
//!
//! let _: DRIVER_CANCEL = Some(cancel);
//! ```
//!
//! Either `extern "C"` or `extern "system"` may be written; the exported function has the
//! system's convention, and on 64-bit Windows they are the same.
//!
//! # With the types of `wdk-sys`
//!
//! To Rust, the types of the roles here are not those of the same names in `wdk-sys`. With
//! `types = wdk_sys`, on the function or once on the `impl` block or module around it, a role is exported
//! with the types of that crate and stands in its tables as it is:
//!
//! ```
//! use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
//! use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};
//! use wdk_sys::{DRIVER_OBJECT, IRP_MJ_READ, NTSTATUS, STATUS_SUCCESS};
//!
//! /// # Safety
//! ///
//! /// The I/O manager calls it.
//! #[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
//! unsafe extern "C" fn dispatch_read(_device: &DeviceObject, irp: Irp) -> NTSTATUS {
//!     IoCompleteRequest(irp, IO_NO_INCREMENT);
//!     STATUS_SUCCESS
//! }
//!
//! fn register(driver: &mut DRIVER_OBJECT) {
//!     driver.MajorFunction[IRP_MJ_READ as usize] = Some(dispatch_read);
//! }
//! ```
//!
//! * The convention that is written must be that of the other crate: `extern "C"` in `wdk-sys`.
//! * The function is checked against the other crate's type of the role, `wdk_sys::PDRIVER_DISPATCH`.
//! * A parameter may be a safe type, or the raw pointer of either crate. The result is the other crate's.
//! * In `wdk-sys` a `DRIVER_STARTIO` and a `DRIVER_CANCEL` routine have one type. A cancel routine goes
//!   into [`Irp::into_cancelable`](crate::Irp::into_cancelable) through
//!   [`cancel_routine`](crate::cancel_routine()).
//! * `wdk-sys` has Storport's types only with its feature `storage`.
//! * `types` takes any crate or module that has the types under Microsoft's names: `PIRP`,
//!   `PDEVICE_OBJECT`, `NTSTATUS`, `PDRIVER_DISPATCH`.
//!
//! # The roles
//!
#![doc = include_str!("roles.md")]
//!
//! # The locks that the system holds
//!
//! Static Driver Verifier does not count locks that the port driver or the kernel itself
//! holds when it calls, and neither does the attribute. `#[spin_lock_safe(HW_INTERRUPT,
//! strict)]` does: where the table names such a lock, the function may lock but not complete.
//! `strict` on an `impl` block or a module applies to its entry points. It counts what a
//! physical miniport may meet; Storport holds none of these locks when it calls a virtual
//! one.
//!
//! A cancel routine is entered with the cancel spin lock held and must release it. It
//! declares a last parameter [`CancelSpinLockGuard`](crate::CancelSpinLockGuard), which the
//! system does not see; releasing it goes back to `Irp->CancelIrql`. If another function is to
//! release the lock and complete, the parameter is a
//! [`SoleCancelSpinLockGuard`](crate::SoleCancelSpinLockGuard), whose release gives the token
//! back.
//!
//! The lock of a cancel-safe queue is taken in one callback and released in another:
//! [`HeldOnReturn`](crate::HeldOnReturn) and [`HeldOnEntry`](crate::HeldOnEntry) are the
//! parameters for that. In the callbacks between the two, and in the one that releases it,
//! nothing can be completed; between the two,
//! [`SpinLock::as_ptr`](crate::SpinLock::as_ptr) reaches the value.
//!
//! # Parameters
//!
//! Each may be written as the raw pointer or the number that the system passes, or as a safe
//! type, which the attribute makes of it and which lives as long as the call; the last two of
//! the table only as the safe type. Whoever registers the function with the system vouches for
//! what the table says; the function itself is `unsafe` to call.
//!
//! | the system passes | a safe type | it must be true that |
//! |---|---|---|
//! | `PVOID`, the driver's own data: a device extension, a context | `&T`, with `T: Sync`; of an adapter's extension [`&HwDeviceExtension<T>`](crate::HwDeviceExtension), which stands for the adapter, too | it holds a `T`, which is only shared while the driver may be called. Storport clears a device extension before it calls `HW_FIND_ADAPTER`: take the raw pointer there, and write the `T` |
//! | `PDEVICE_OBJECT` | [`&DeviceObject`](crate::DeviceObject) | it exists as long as the call |
//! | `PIRP`; in `HW_PROCESS_SERVICE_REQUEST`, `PVOID` | [`Irp`](crate::Irp) | the driver has to complete the request, and nobody else has it |
//! | `PIRP` in `IO_COMPLETION_ROUTINE` | [`&ReturnedIrp`](crate::ReturnedIrp) | only this context uses the request as long as the call |
//! | `PSCSI_REQUEST_BLOCK` in `HW_STARTIO` | [`Srb`](crate::Srb) | the miniport has to complete the request, and nobody else has it. It returns `TRUE` if it keeps or has completed the request: after `FALSE`, Storport passes the request again |
//! | `PSCSI_REQUEST_BLOCK` in `HW_BUILDIO` | [`SrbView<'_>`](crate::SrbView) | nobody else uses the request as long as the call |
//! | `PKIRQL` in `IO_CSQ_ACQUIRE_LOCK` | [`HeldOnReturn<'_>`](crate::HeldOnReturn) | |
//! | `KIRQL` in `IO_CSQ_RELEASE_LOCK` | [`HeldOnEntry<'_>`](crate::HeldOnEntry) | |
//!
//! Each but `&ReturnedIrp`, `SrbView` and the last two may be an `Option`, which is `None` for null.
//!
//! # Bug checks
//!
//! Null where the type has no null: `DRIVER_VIOLATION` (0x121) with parameter 1 = 9; on the
//! simulated kernel, a panic.

pub use crate::own_data::OwnData;
