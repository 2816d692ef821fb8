//! What all locks have in common, and all guards.
//!
//! Every guard implements `Drop`. Without it the borrow of the token would end at the guard's
//! last use, and a lock could be held unseen. `Deref` and `release` are written out at each
//! guard, for rustc shows them to whoever uses a released one.

/// Declares what every lock around a `value` has; `Sync` asks the bounds of the value.
macro_rules! impl_lock {
    ($lock:ident: $($bound:ident)+) => {
        // SAFETY: the lock owns its value, so it moves to another thread as the value does; what
        // else it consists of may be used on any processor.
        unsafe impl<T: Send> Send for $lock<T> {}
        // SAFETY: the value is reached only by the one context that holds the lock, by several
        // through `&T` if the lock can be shared (then the bounds say so), or through `&mut self`.
        unsafe impl<T: $($bound +)+> Sync for $lock<T> {}

        impl<T> $lock<T> {
            /// Returns the value. No lock is needed, for nobody else has the lock.
            pub fn get_mut(&mut self) -> &mut T {
                self.value.get_mut()
            }

            /// Returns the value, without its lock.
            pub fn into_inner(self) -> T {
                self.value.into_inner()
            }
        }

        impl<T> ::core::fmt::Debug for $lock<T> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_struct(stringify!($lock)).finish_non_exhaustive()
            }
        }
    };
}

/// Declares what a lock has that can be made of its value alone.
macro_rules! impl_from {
    ($lock:ident) => {
        impl<T: Default> Default for $lock<T> {
            fn default() -> Self {
                Self::new(T::default())
            }
        }

        impl<T> From<T> for $lock<T> {
            fn from(value: T) -> Self {
                Self::new(value)
            }
        }
    };
}

/// Declares that dropping a guard releases its lock, of which `held` tells.
macro_rules! impl_drop {
    ([$($generics:tt)*] $guard:ty) => {
        impl<$($generics)*> Drop for $guard {
            #[inline]
            fn drop(&mut self) {
                let (lock, mode) = self.held();
                // SAFETY: the guard held the lock through its token, and is gone now.
                unsafe { self.token.release(lock, mode) };
            }
        }
    };
}

/// Declares what a guard with a value has.
macro_rules! impl_read {
    ([$($generics:tt)*] $guard:ty) => {
        $crate::family::impl_drop!([$($generics)*] $guard);

        impl<$($generics)*> ::core::fmt::Debug for $guard
        where
            T: ::core::fmt::Debug,
        {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                (**self).fmt(f)
            }
        }
    };
}

/// Declares what a guard has that lets its value be written.
macro_rules! impl_write {
    ([$($generics:tt)*] $guard:ty) => {
        $crate::family::impl_read!([$($generics)*] $guard);

        impl<$($generics)*> ::core::ops::DerefMut for $guard {
            #[inline]
            fn deref_mut(&mut self) -> &mut T {
                // SAFETY: the lock is held, and `&mut self` is the only way to the value.
                unsafe { &mut *self.lock.value.get() }
            }
        }
    };
}

pub(crate) use {impl_drop, impl_from, impl_lock, impl_read, impl_write};
