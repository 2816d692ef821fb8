use core::ffi::c_void;
use core::ptr::{self, NonNull};
use core::{fmt, mem};

use crate::irp::Irp;
use crate::raw::{current_location, set_current_location};
use crate::sys::{
    self, DEVICE_OBJECT, IO_STACK_LOCATION, IRP, NTSTATUS, PVOID, SL_INVOKE_ON_CANCEL,
    SL_INVOKE_ON_ERROR, SL_INVOKE_ON_SUCCESS,
};
use crate::violation::Violation;

/// A request that is prepared for the next lower driver.
///
/// [`IoSkipCurrentIrpStackLocation`](crate::ddi::IoSkipCurrentIrpStackLocation) and
/// [`IoCopyCurrentIrpStackLocationToNext`](crate::ddi::IoCopyCurrentIrpStackLocationToNext) make one from
/// an [`Irp`]. Only [`IoCallDriver`](crate::ddi::IoCallDriver) takes it. Its current stack location is no
/// longer this driver's, so the request cannot be read or completed.
///
/// # Invariants
///
/// The same as for an [`Irp`], except that the current stack location is the one above the next driver's.
#[must_use = "a request that is dropped is never completed: its caller waits forever"]
pub struct ForwardedIrp {
    irp: NonNull<IRP>,
    /// Whether the next stack location is a copy, in which a completion routine can be set.
    is_copied: bool,
}

/// A driver's completion routine, as the I/O manager calls it.
pub type CompletionRoutine =
    unsafe extern "system" fn(*mut DEVICE_OBJECT, *mut IRP, PVOID) -> NTSTATUS;

// SAFETY: the same as for the `Irp` that it was made from.
unsafe impl Send for ForwardedIrp {}

impl ForwardedIrp {
    /// Leaves the current stack location to the next driver.
    pub(crate) fn skip(irp: Irp) -> Self {
        let location = irp.current_stack_location();
        // SAFETY: the location is in the request's array of locations, so this is at most one past its end.
        let above = unsafe { location.add(1) };
        let this = Self {
            irp: irp.into_inner(),
            is_copied: false,
        };
        let irp = this.irp.as_ptr();
        // SAFETY: the IRP is valid, and only this driver uses it.
        unsafe { (*irp).CurrentLocation += 1 };
        // SAFETY: as above.
        unsafe { set_current_location(irp, above) };
        this
    }

    /// Copies the current stack location to the next driver's.
    #[track_caller]
    pub(crate) fn copy(irp: Irp) -> Self {
        let location = irp.current_stack_location();
        let this = Self {
            irp: irp.into_inner(),
            is_copied: true,
        };
        // SAFETY: the IRP is valid.
        if unsafe { (*this.irp.as_ptr()).CurrentLocation } <= 1 {
            sys::stop(Violation::NoNextLocation, 0);
        }
        // SAFETY: there is a location below the current one.
        let next = unsafe { location.sub(1) };
        // SAFETY: both locations belong to the request, which only this driver uses.
        unsafe { ptr::copy_nonoverlapping(location, next, 1) };
        // SAFETY: as above. The copied completion routine belongs to the driver above.
        unsafe { clear_completion(next) };
        this
    }

    /// Sets the routine that is called when the drivers below have completed the request.
    ///
    /// # Safety
    ///
    /// The same as for [`IoSetCompletionRoutine`](crate::ddi::IoSetCompletionRoutine).
    #[track_caller]
    pub(crate) unsafe fn set_completion(
        &mut self,
        routine: CompletionRoutine,
        context: *mut c_void,
        invoked_on: u8,
    ) {
        if !self.is_copied {
            sys::stop(Violation::NoNextLocation, 0);
        }
        // SAFETY: the IRP is valid, and only this driver uses it.
        let current = unsafe { current_location(self.irp.as_ptr()) };
        // SAFETY: the location was copied to the next one, so the next one exists.
        let next = unsafe { current.sub(1) };
        // SAFETY: the next location is the request's, and only this driver uses the request.
        unsafe { (*next).CompletionRoutine = Some(routine) };
        // SAFETY: as above.
        unsafe { (*next).Context = context };
        // SAFETY: as above.
        unsafe { (*next).Control = invoked_on };
    }

    /// Gives up the obligation to complete and returns the address, for the next driver.
    pub(crate) const fn into_raw(self) -> *mut IRP {
        let irp = self.irp;
        mem::forget(self);
        irp.as_ptr()
    }
}

impl Drop for ForwardedIrp {
    #[inline]
    fn drop(&mut self) {
        sys::dropped(self.irp.as_ptr());
    }
}

/// Clears the completion routine in a stack location that was copied.
///
/// # Safety
///
/// The location may be written.
unsafe fn clear_completion(location: *mut IO_STACK_LOCATION) {
    // SAFETY: promised by the caller.
    unsafe { (*location).CompletionRoutine = None };
    // SAFETY: as above.
    unsafe { (*location).Context = ptr::null_mut() };
    // SAFETY: as above.
    unsafe { (*location).Control = 0 };
}

/// Returns the `Control` flags that say when a completion routine is called.
pub(crate) const fn invoked_on(success: bool, error: bool, cancel: bool) -> u8 {
    let mut control = 0;
    if success {
        control |= SL_INVOKE_ON_SUCCESS;
    }
    if error {
        control |= SL_INVOKE_ON_ERROR;
    }
    if cancel {
        control |= SL_INVOKE_ON_CANCEL;
    }
    control
}

impl fmt::Debug for ForwardedIrp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ForwardedIrp").field(&self.irp).finish()
    }
}
