//! Roles with the types of other bindings, which the attribute's argument `types` names.

use crate::parameter::{Call, Names, Parameter};
use crate::sys::PVOID;

/// A type that a parameter may have where the system's type is declared by the crate of `types`.
///
/// `Ours` is this crate's pointer to the same structure.
///
/// # Safety
///
/// The same as for [`Parameter`].
#[diagnostic::on_unimplemented(
    message = "the system passes a `{Raw}` here, of which the attribute makes no `{Self}`",
    label = "not what the role has here",
    note = "the role is `{Role}`",
    note = "a safe type fits, too, if `spin_lock_safe::roles` lists it"
)]
pub unsafe trait Theirs<'call, Kind, Ours, Raw, Role, Way>: Sized {
    /// Converts what the system passes to the value that the body uses.
    ///
    /// # Safety
    ///
    /// The same as for [`Parameter::from_system`].
    #[track_caller]
    unsafe fn from_system(raw: Raw, context: &'call Call, names: Names) -> Self;
}

/// Converts a pointer to this crate's untyped pointer.
#[must_use]
#[inline]
pub const fn untyped<T>(pointer: *mut T) -> PVOID {
    pointer.cast()
}

/// Marks a conversion through this crate's pointer.
#[derive(Debug)]
pub enum Cast {}

/// Marks a pointer that stays as it is.
#[derive(Debug)]
pub enum AsItIs {}

#[diagnostic::do_not_recommend]
// SAFETY: the pointer is to the same structure of the system, as this crate declares it.
unsafe impl<'call, P, Kind, Ours, T, Role> Theirs<'call, Kind, *mut Ours, *mut T, Role, Cast> for P
where
    P: Parameter<'call, Kind, *mut Ours, Role, Call>,
{
    #[inline]
    unsafe fn from_system(raw: *mut T, context: &'call Call, names: Names) -> Self {
        // SAFETY: promised by the caller.
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

/// A function type that is the type `Role` of the crate of `types`.
#[diagnostic::on_unimplemented(
    message = "in the crate of `types` a function of this role is `{Role}`, not `{Self}`",
    label = "not that crate's calling convention"
)]
pub trait Declared<Role> {
    /// Compiles only if the two types are the same.
    #[inline]
    fn check() {}
}

impl<Role> Declared<Role> for Role {}
