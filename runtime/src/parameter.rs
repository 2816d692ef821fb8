//! Converts what the system passes in a role to what a function under the attribute takes.
//!
//! The safety contract of each conversion stands in [`roles`](crate::roles).

use crate::device_object::DeviceObject;
use crate::held::{HeldOnEntry, HeldOnReturn, UntilReturn};
use crate::irp::Irp;
use crate::returned_irp::ReturnedIrp;
use crate::srb::{Srb, SrbView};
use crate::sys::{self, DEVICE_OBJECT, IRP, KIRQL, PCANCELED_IRP, PVOID, SCSI_REQUEST_BLOCK};
use crate::token::LockToken;

/// The call of an entry point, which bounds the lifetime of its converted parameters.
#[derive(Debug)]
pub struct Call(());

impl Call {
    /// Makes the value for a call that has begun.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "generated code needs no more")]
    pub const fn new() -> Self {
        Self(())
    }
}

/// The names of the driver's routine and its parameter, for the report of a null parameter.
pub type Names = (&'static str, &'static str);

/// A type that a parameter of type `Raw` of the function type `Role` may have.
///
/// # Safety
///
/// The value is what the kind says. For example, a type of the driver's own in place of
/// [`HeldOnReturn`] would let its routine return without the lock.
#[diagnostic::on_unimplemented(
    message = "the system passes a `{Raw}` here, of which the attribute makes no `{Self}`",
    label = "not what the role has here",
    note = "the role is `{Role}`",
    note = "a safe type fits, too, if `spin_lock_safe::roles` lists it; a pointer of `wdk-sys` needs \
            `types = wdk_sys` in the attribute"
)]
pub unsafe trait Parameter<'call, Kind, Raw, Role, Context>: Sized {
    /// Converts what the system passes to the value that the body uses.
    ///
    /// # Safety
    ///
    /// The system passes `raw` for this call, and what the parameter's kind promises of it
    /// in [`roles`](crate::roles) is true.
    #[track_caller]
    unsafe fn from_system(raw: Raw, context: &'call Context, names: Names) -> Self;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $kind {}
    )*};
}

kinds! {
    /// A number.
    Value
    /// A pointer that stays raw.
    Pointer
    /// A pointer to a structure that the driver may declare itself.
    Foreign
    /// The device.
    Device
    /// The request, which the driver has to complete.
    Request
    /// The request, which the drivers below have completed.
    Completed
    /// The SCSI request, which the miniport has to complete.
    Block
    /// The SCSI request, which is not the miniport's yet.
    BlockView
    /// Where the routine writes the previous IRQL when it leaves with its lock held.
    LeavesHeld
    /// The IRQL to restore, when the routine is entered with its lock held.
    EntersHeld
}

/// Declares conversions `[generics] kind, raw => type: |raw, names| value`.
macro_rules! conversions {
    ($([$($generics:tt)*] $kind:ty, $raw:ty => $ty:ty: |$value:ident, $names:pat_param| $convert:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        // SAFETY: the value is what the system passes, in the driver's type.
        unsafe impl<'call, Role, $($generics)*> Parameter<'call, $kind, $raw, Role, Call> for $ty {
            #[inline]
            unsafe fn from_system($value: $raw, _: &'call Call, $names: Names) -> Self {
                $convert
            }
        }
    )*};
}

conversions! {
    [T] Value, T => T: |value, _| value;
    [T] Pointer, *mut T => *mut T: |pointer, _| pointer;
    [T] Pointer, *mut T => *const T: |pointer, _| pointer;
    [T, U] Foreign, *mut T => *mut U: |pointer, _| pointer.cast();
    [T, U] Foreign, *mut T => *const U: |pointer, _| pointer.cast();
    [] Device, *mut DEVICE_OBJECT => &'call DeviceObject: |device, names| {
        // SAFETY: the caller promises that the device exists as long as the call.
        unsafe { DeviceObject::from_raw(present(device, names)) }
    };
    [] Device, *mut DEVICE_OBJECT => Option<&'call DeviceObject>: |device, _| {
        // SAFETY: the caller promises that the device exists as long as the call.
        optional(device, |device| unsafe { DeviceObject::from_raw(device) })
    };
    [] Device, *const DEVICE_OBJECT => &'call DeviceObject: |device, names| {
        // SAFETY: the caller promises that the device exists as long as the call.
        unsafe { DeviceObject::from_raw(present(device.cast_mut(), names)) }
    };
    [] Device, *const DEVICE_OBJECT => Option<&'call DeviceObject>: |device, _| {
        // SAFETY: the caller promises that the device exists as long as the call.
        optional(device.cast_mut(), |device| unsafe { DeviceObject::from_raw(device) })
    };
    [] Device, *mut DEVICE_OBJECT => *mut DEVICE_OBJECT: |device, _| device;
    [] Device, *mut DEVICE_OBJECT => *const DEVICE_OBJECT: |device, _| device;
    [] Device, *const DEVICE_OBJECT => *mut DEVICE_OBJECT: |device, _| device.cast_mut();
    [] Device, *const DEVICE_OBJECT => *const DEVICE_OBJECT: |device, _| device;
    [] Request, *mut IRP => Irp: |irp, names| {
        // SAFETY: the caller promises that the driver has to complete the request.
        unsafe { Irp::from_raw(present(irp, names)) }
    };
    [] Request, *mut IRP => Option<Irp>: |irp, _| {
        // SAFETY: the caller promises that the driver has to complete the request.
        optional(irp, |irp| unsafe { Irp::from_raw(irp) })
    };
    [] Request, PVOID => Irp: |irp, names| {
        // SAFETY: the caller promises that the driver has to complete the request.
        unsafe { Irp::from_raw(present(irp.cast(), names)) }
    };
    [] Request, PVOID => Option<Irp>: |irp, _| {
        // SAFETY: the caller promises that the driver has to complete the request.
        optional(irp.cast(), |irp| unsafe { Irp::from_raw(irp) })
    };
    [] Request, PCANCELED_IRP => Irp: |irp, names| {
        // SAFETY: the caller promises that the driver has to complete the request.
        unsafe { Irp::from_raw(present(irp.0, names)) }
    };
    [] Request, PCANCELED_IRP => Option<Irp>: |irp, _| {
        // SAFETY: the caller promises that the driver has to complete the request.
        optional(irp.0, |irp| unsafe { Irp::from_raw(irp) })
    };
    [] Request, PCANCELED_IRP => *mut IRP: |irp, _| irp.0;
    [] Request, PCANCELED_IRP => *const IRP: |irp, _| irp.0;
    [] Request, *mut IRP => *mut IRP: |irp, _| irp;
    [] Request, *mut IRP => *const IRP: |irp, _| irp;
    [] Request, PVOID => *mut IRP: |irp, _| irp.cast();
    [] Request, PVOID => PVOID: |irp, _| irp;
    [] Completed, *mut IRP => &'call ReturnedIrp: |irp, names| {
        // SAFETY: the caller promises that only this context uses the request during the call.
        unsafe { ReturnedIrp::from_raw(present(irp, names)) }
    };
    [] Completed, *mut IRP => *mut IRP: |irp, _| irp;
    [] Completed, *mut IRP => *const IRP: |irp, _| irp;
    [] Block, *mut SCSI_REQUEST_BLOCK => Srb: |srb, names| {
        // SAFETY: the caller promises that the miniport has to complete the request.
        unsafe { Srb::from_raw(present(srb, names)) }
    };
    [] Block, *mut SCSI_REQUEST_BLOCK => Option<Srb>: |srb, _| {
        // SAFETY: the caller promises that the miniport has to complete the request.
        optional(srb, |srb| unsafe { Srb::from_raw(srb) })
    };
    [] BlockView, *mut SCSI_REQUEST_BLOCK => SrbView<'call>: |srb, names| {
        // SAFETY: the caller promises that nobody else uses the request during the call.
        unsafe { SrbView::from_raw(present(srb, names)) }
    };
    [] BlockView, *mut SCSI_REQUEST_BLOCK => *mut SCSI_REQUEST_BLOCK: |srb, _| srb;
    [] BlockView, *mut SCSI_REQUEST_BLOCK => *const SCSI_REQUEST_BLOCK: |srb, _| srb;
    [] Block, *mut SCSI_REQUEST_BLOCK => *mut SCSI_REQUEST_BLOCK: |srb, _| srb;
    [] Block, *mut SCSI_REQUEST_BLOCK => *const SCSI_REQUEST_BLOCK: |srb, _| srb;
}

#[diagnostic::do_not_recommend]
// SAFETY: the routine cannot return before `leave` is called: the drop of `UntilReturn` stops the system.
unsafe impl<'call, 'held, Role> Parameter<'call, LeavesHeld, *mut KIRQL, Role, UntilReturn<'held>>
    for HeldOnReturn<'held>
{
    #[inline]
    unsafe fn from_system(irql: *mut KIRQL, call: &'call UntilReturn<'held>, names: Names) -> Self {
        // SAFETY: the caller promises that the system reads the IRQL there.
        unsafe { Self::new(present(irql, names), call) }
    }
}

#[diagnostic::do_not_recommend]
// SAFETY: the token counts the lock until its guard releases it.
unsafe impl<'call, Role> Parameter<'call, EntersHeld, KIRQL, Role, LockToken>
    for HeldOnEntry<'call>
{
    #[inline]
    unsafe fn from_system(_: KIRQL, token: &'call LockToken, _: Names) -> Self {
        // SAFETY: the token was made for a context that holds only this lock, acquired at this IRQL.
        unsafe { Self::new(token) }
    }
}

/// Returns the pointer, and stops the system if it is null.
#[inline]
#[track_caller]
pub(crate) fn present<T>(pointer: *mut T, names: Names) -> *mut T {
    if pointer.is_null() {
        sys::stop_for_null(names, 0);
    }
    pointer
}

/// Returns what `convert` makes of the pointer, unless it is null.
#[inline]
fn optional<T, R>(pointer: *mut T, convert: impl FnOnce(*mut T) -> R) -> Option<R> {
    (!pointer.is_null()).then(|| convert(pointer))
}

/// The type of a role's table entry, an optional function.
pub trait Role {
    /// The function type.
    type Function;
}

impl<F> Role for Option<F> {
    type Function = F;
}

/// The result type of a function of the type `Role`, which returns `Raw`.
#[diagnostic::on_unimplemented(
    message = "a function of this role returns `{Raw}`, not `{Self}`",
    label = "not what the role returns",
    note = "the role is `{Role}`"
)]
pub trait Returned<Raw, Role> {
    /// Compiles only if the two types are the same.
    #[inline]
    fn check() {}
}

impl<R, Role> Returned<R, Role> for R {}
