use crate::parameter::{Call, Names, present};
use crate::sys::PVOID;

/// A type that a parameter for the driver's own data may have, such as a device extension or a context.
///
/// The attribute converts it; a driver has no reason to. All other calls of the driver share the
/// reference, so the type behind it is [`Sync`].
///
/// # Safety
///
/// The value is the pointer that the system passes, or a reference to what the pointer points to.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a reference or a pointer to the driver's own data",
    label = "write `&T`, `Option<&T>` or `PVOID`"
)]
pub unsafe trait OwnData<'call>: Sized {
    /// Converts what the system passes to the value that the body uses.
    ///
    /// # Safety
    ///
    /// If `Self` is a reference to a `T`, `data` points to a `T` that is only shared during this call.
    #[doc(hidden)]
    #[track_caller]
    unsafe fn from_system(data: PVOID, call: &'call Call, names: Names) -> Self;
}

// SAFETY: the value is the pointer.
#[diagnostic::do_not_recommend]
unsafe impl<'call, T> OwnData<'call> for *mut T {
    #[inline]
    unsafe fn from_system(data: PVOID, _: &'call Call, _: Names) -> Self {
        data.cast()
    }
}

// SAFETY: the value is the pointer.
#[diagnostic::do_not_recommend]
unsafe impl<'call, T> OwnData<'call> for *const T {
    #[inline]
    unsafe fn from_system(data: PVOID, _: &'call Call, _: Names) -> Self {
        data.cast()
    }
}

// SAFETY: the value is a reference to what the pointer points to.
unsafe impl<'call, T: Sync> OwnData<'call> for &'call T {
    #[inline]
    unsafe fn from_system(data: PVOID, _: &'call Call, names: Names) -> Self {
        // SAFETY: the caller promises that the pointer is to a `T` that is only shared.
        unsafe { &*present(data.cast(), names) }
    }
}

// SAFETY: the value is a reference to what the pointer points to, unless the pointer is null.
#[diagnostic::do_not_recommend]
unsafe impl<'call, T: Sync> OwnData<'call> for Option<&'call T> {
    #[inline]
    unsafe fn from_system(data: PVOID, _: &'call Call, _: Names) -> Self {
        // SAFETY: the caller promises that the pointer is null, or is to a `T` that is only shared.
        unsafe { data.cast::<T>().as_ref() }
    }
}
