//! The functions that the system calls, and the types that their parameters may have.
//!
//! A role, as in `#[spin_lock_safe(HW_STARTIO)]`, says which of the system's callbacks a function is. The
//! attribute checks the function against the role's type, makes its token for the lock state in which
//! the system calls it, and exports it as exactly that type. The type aliases of the same names in
//! [`sys`](crate::sys) are the types of the fields to which the functions are assigned.
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
//! Write either `extern "C"` or `extern "system"`. The exported function has the
//! system's calling convention. On 64-bit Windows the two are the same.
//!
//! # With the types of `wdk-sys`
//!
//! Rust does not treat the types of the roles here as the types of the same names in `wdk-sys`. With
//! `types = wdk_sys`, on the function or on the `impl` block or module around it, the attribute exports a
//! role with the types of that crate. The function can then be assigned to that crate's tables:
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
//! * Write the calling convention of the other crate: `extern "C"` for `wdk-sys`.
//! * The function is checked against the other crate's type of the role, such as
//!   `wdk_sys::PDRIVER_DISPATCH`.
//! * A parameter may have a safe type, or the raw pointer type of either crate. The result has the other
//!   crate's type.
//! * In `wdk-sys`, `DRIVER_STARTIO` and `DRIVER_CANCEL` routines have the same type. Convert a cancel
//!   routine with [`cancel_routine`](crate::cancel_routine()) for
//!   [`Irp::into_cancelable`](crate::Irp::into_cancelable).
//! * `wdk-sys` has Storport's types only with its feature `storage`.
//! * `types` takes any crate or module that has the types under Microsoft's names: `PIRP`,
//!   `PDEVICE_OBJECT`, `NTSTATUS`, `PDRIVER_DISPATCH`.
//!
//! # The roles
//!
//! Each role links to its type, which shows the parameters and the result.
//!
#![doc = include_str!("roles.md")]
//!
//! # The locks that the system holds
//!
//! Static Driver Verifier does not count locks that the port driver or the kernel itself
//! holds when it calls a function. Without `strict` the attribute does not count them either. With
//! `#[spin_lock_safe(HW_INTERRUPT, strict)]`, where the table names such a lock, the function may lock
//! but not complete. `strict` on an `impl` block or a module applies to its entry points. For Storport's
//! roles, the table names the locks that Storport may hold when it calls a physical miniport. When
//! Storport calls a virtual miniport, it holds none of them.
//!
//! A cancel routine is entered with the cancel spin lock held and must release it. Declare a last
//! parameter [`CancelSpinLockGuard`](crate::CancelSpinLockGuard), which the system does not see. The
//! release restores `Irp->CancelIrql`. If another function releases the lock and completes, declare a
//! [`SoleCancelSpinLockGuard`](crate::SoleCancelSpinLockGuard) instead, whose release returns the
//! token.
//!
//! The lock of a cancel-safe queue is acquired in one callback and released in another. Their
//! parameters are [`HeldOnReturn`](crate::HeldOnReturn) and [`HeldOnEntry`](crate::HeldOnEntry). In the
//! callbacks between the two, and in the callback that releases the lock, nothing can be completed.
//! The callbacks between the two reach the value through
//! [`SpinLock::as_ptr`](crate::SpinLock::as_ptr).
//!
//! # Parameters
//!
//! Write each parameter as the raw pointer or number that the system passes, or as a safe
//! type. The attribute makes the safe type's value, which lives as long as the call. Write the last
//! two of the table only as the safe type. The function is `unsafe` to call. Whoever registers it with
//! the system promises what the table says.
//!
//! | the system passes | safe type | what must be true |
//! |---|---|---|
//! | `PVOID`, the driver's own data: a device extension, a context | `&T`, with `T: Sync`. For an adapter's extension, [`&HwDeviceExtension<T>`](crate::HwDeviceExtension), which also identifies the adapter | the pointer is to a `T`, which is only shared while the driver may be called. Storport clears a device extension before it calls `HW_FIND_ADAPTER`: take the raw pointer there, and write the `T` |
//! | `PDEVICE_OBJECT` | [`&DeviceObject`](crate::DeviceObject) | the device object exists as long as the call |
//! | `PIRP`; in `HW_PROCESS_SERVICE_REQUEST`, `PVOID` | [`Irp`](crate::Irp) | the driver has to complete the request, and nobody else has it |
//! | `PIRP` in `IO_COMPLETION_ROUTINE` | [`&ReturnedIrp`](crate::ReturnedIrp) | only this context uses the request as long as the call |
//! | `PSCSI_REQUEST_BLOCK` in `HW_STARTIO` | [`Srb`](crate::Srb) | the miniport has to complete the request, and nobody else has it. The miniport returns `TRUE` if it keeps or has completed the request. After `FALSE`, Storport passes the request again |
//! | `PSCSI_REQUEST_BLOCK` in `HW_BUILDIO` | [`SrbView<'_>`](crate::SrbView) | nobody else uses the request as long as the call |
//! | `PKIRQL` in `IO_CSQ_ACQUIRE_LOCK` | [`HeldOnReturn<'_>`](crate::HeldOnReturn) | |
//! | `KIRQL` in `IO_CSQ_RELEASE_LOCK` | [`HeldOnEntry<'_>`](crate::HeldOnEntry) | |
//!
//! All except `&ReturnedIrp`, `SrbView` and the last two may be an `Option`, which is `None` for null.
//!
//! # Bug checks
//!
//! If the system passes null and the type is not an `Option`: `DRIVER_VIOLATION` (0x121) with
//! parameter 1 = 9; on the simulated kernel, a panic.

pub use crate::own_data::OwnData;
