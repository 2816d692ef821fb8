//! A role with the types of other bindings, which the attribute's `types` names.

use crate::parameter::{Call, Names, Parameter};
use crate::sys::PVOID;

/// A pointer to what `Ours` points to, in the declaration of the crate of `types`, taken as `Self`.
///
/// # Safety
///
/// As for [`Parameter`].
#[diagnostic::on_unimplemented(
    message = "the system passes a `{Raw}` here, of which the attribute makes no `{Self}`",
    label = "not what the role has here",
    note = "the role is `{Role}`",
    note = "a safe type fits, too, if `spin_lock_safe::roles` lists it"
)]
pub unsafe trait Theirs<'call, Kind, Ours, Raw, Role, Way>: Sized {
    /// Makes the body's value of the system's.
    ///
    /// # Safety
    ///
    /// As for [`Parameter::from_system`].
    #[track_caller]
    unsafe fn from_system(raw: Raw, context: &'call Call, names: Names) -> Self;
}

/// An untyped pointer in this crate's declaration.
#[must_use]
#[inline]
pub const fn untyped<T>(pointer: *mut T) -> PVOID {
    pointer.cast()
}

/// The way by this crate's pointer.
#[derive(Debug)]
pub enum Cast {}

/// The way without one.
#[derive(Debug)]
pub enum AsItIs {}

#[diagnostic::do_not_recommend]
// SAFETY: the pointer is to the same structure of the system, in this crate's declaration.
unsafe impl<'call, P, Kind, Ours, T, Role> Theirs<'call, Kind, *mut Ours, *mut T, Role, Cast> for P
where
    P: Parameter<'call, Kind, *mut Ours, Role, Call>,
{
    #[inline]
    unsafe fn from_system(raw: *mut T, context: &'call Call, names: Names) -> Self {
        // SAFETY: the caller vouches for it.
        unsafe { P::from_system(raw.cast(), context, names) }
    }
}

/// Declares pointers that stay as they are.
macro_rules! as_it_is {
    ($($ty:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        // SAFETY: the value is what the system passes.
        unsafe impl<'call, Kind, Ours, T, Role> Theirs<'call, Kind, Ours, *mut T, Role, AsItIs> for $ty {
            #[inline]
            unsafe fn from_system(raw: *mut T, _: &'call Call, _: Names) -> Self {
                raw
            }
        }
    )*};
}

as_it_is!(*mut T *const T);

/// A function of the type `Self` has the type `Role` of the crate of `types`.
#[diagnostic::on_unimplemented(
    message = "in the crate of `types` a function of this role is `{Role}`, not `{Self}`",
    label = "not that crate's calling convention"
)]
pub trait Declared<Role> {
    /// Compiles if they are the same.
    #[inline]
    fn check() {}
}

impl<Role> Declared<Role> for Role {}
