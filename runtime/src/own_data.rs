use crate::parameter::{Call, Names, present};
use crate::sys::PVOID;

/// What a parameter for the driver's own data may be taken as: a device extension, a context.
///
/// The attribute converts it; a driver has no reason to. A reference is shared with every other call of
/// the driver, so its type is [`Sync`].
///
/// # Safety
///
/// The value is the pointer that the system passes, or a reference to what that points to.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a reference or a pointer to the driver's own data",
    label = "write `&T`, `Option<&T>` or `PVOID`"
)]
pub unsafe trait OwnData<'call>: Sized {
    /// Makes the body's value of the system's.
    ///
    /// # Safety
    ///
    /// For this call, `data` points to a `T` that is only shared, if `Self` is a reference to a `T`.
    #[doc(hidden)]
    #[track_caller]
    unsafe fn from_system(data: PVOID, call: &'call Call, names: Names) -> Self;
}

// SAFETY: it is the pointer.
#[diagnostic::do_not_recommend]
unsafe impl<'call, T> OwnData<'call> for *mut T {
    #[inline]
    unsafe fn from_system(data: PVOID, _: &'call Call, _: Names) -> Self {
        data.cast()
    }
}

// SAFETY: it is the pointer.
#[diagnostic::do_not_recommend]
unsafe impl<'call, T> OwnData<'call> for *const T {
    #[inline]
    unsafe fn from_system(data: PVOID, _: &'call Call, _: Names) -> Self {
        data.cast()
    }
}

// SAFETY: it is a reference to what the pointer points to.
unsafe impl<'call, T: Sync> OwnData<'call> for &'call T {
    #[inline]
    unsafe fn from_system(data: PVOID, _: &'call Call, names: Names) -> Self {
        // SAFETY: the caller promises that it holds a `T`, which is only shared.
        unsafe { &*present(data.cast(), names) }
    }
}

// SAFETY: it is a reference to what the pointer points to, unless that is null.
#[diagnostic::do_not_recommend]
unsafe impl<'call, T: Sync> OwnData<'call> for Option<&'call T> {
    #[inline]
    unsafe fn from_system(data: PVOID, _: &'call Call, _: Names) -> Self {
        // SAFETY: the caller promises that it holds a `T`, which is only shared, or is null.
        unsafe { data.cast::<T>().as_ref() }
    }
}
