//! The code that all locks share, and all guards.
//!
//! Every guard implements `Drop`. Without `Drop` the borrow of the token would end at the guard's
//! last use, and a lock could be held unseen. `Target` and `release` are written out beside each
//! guard, because rustc's errors show them where a released guard is used.

/// Implements what every lock around a `value` has. The bounds are those of the value for `Sync`.
macro_rules! impl_lock {
    ($lock:ident: $($bound:ident)+) => {
        // SAFETY: the lock owns its value, which may move to another thread. The rest of the lock
        // may be used on any processor.
        unsafe impl<T: Send> Send for $lock<T> {}
        // SAFETY: only the context that holds the lock reaches the value, or whoever has `&mut self`. If
        // several contexts can share the lock, they reach a `&T`, and the bounds require `Sync`.
        unsafe impl<T: $($bound +)+> Sync for $lock<T> {}

        impl<T> $lock<T> {
            /// Returns the value without acquiring the lock, because nobody else can use the lock now.
            pub fn get_mut(&mut self) -> &mut T {
                self.value.get_mut()
            }

            /// Returns the value and drops the lock.
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

/// Implements what a lock has that is made from nothing but its value.
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

/// Implements a guard around a value, with the lock and the mode that are `held`.
macro_rules! impl_guard {
    (
        [$($generics:tt)*] $guard:ty, $access:ident, held($this:ident) = $held:expr;
        $pub:tt $fn:tt $release:ident $parameters:tt $body:block
        $($target:tt)*
    ) => {
        impl<$($generics)*> $guard {
            /// Releases the lock, as dropping the guard does.
            #[inline]
            $pub $fn $release $parameters $body
        }

        $crate::family::impl_held! {
            [$($generics)*] $guard, $access, held($this) = $held;
            $($target)*
        }
    };
}

/// Implements a sole guard, which borrows the token exclusively and gives it back, with the lock that
/// is `held`.
macro_rules! impl_sole {
    (
        [$a:lifetime, T] $guard:ty, $access:ident, held($this:ident) = $held:expr;
        $pub:tt $fn:tt $release:ident $parameters:tt -> $result:ty $body:block
        $($target:tt)*
    ) => {
        impl<$a, T> $guard {
            /// Releases the lock and returns what the guard had borrowed. With the token, requests can be
            /// completed again.
            ///
            /// # Bug checks
            ///
            /// If another lock is held, through a guard that was leaked: `DRIVER_VIOLATION`
            /// (0x121) with parameter 1 = 15; on the simulated kernel, a panic.
            #[inline]
            #[track_caller]
            #[must_use = "drop the guard if the token is not needed"]
            $pub $fn $release $parameters -> $result $body
        }

        $crate::family::impl_token!([$a, T] $guard, held($this) = $held);
        $crate::family::impl_held! {
            [$a, T] $guard, $access, held($this) = ($held, $crate::mode::AnyIrql);
            $($target)*
        }
        $crate::family::impl_split!($access, [$a, T] $guard);
    };
}

/// Implements what a guard around a value does as long as it lives, and when it is dropped.
macro_rules! impl_held {
    (
        [$($generics:tt)*] $guard:ty, $access:ident, held($this:ident) = $held:expr;
        $($target:tt)*
    ) => {
        impl<$($generics)*> ::core::ops::Deref for $guard {
            $($target)*

            #[inline]
            fn deref(&self) -> &T {
                // SAFETY: the lock is held, and writing the value requires `&mut self`.
                unsafe { &*self.lock.value.get() }
            }
        }

        impl<$($generics)*> ::core::fmt::Debug for $guard
        where
            T: ::core::fmt::Debug,
        {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                (**self).fmt(f)
            }
        }

        $crate::family::impl_drop!([$($generics)*] $guard, held($this) = $held);
        $crate::family::impl_write!($access, [$($generics)*] $guard);
    };
}

/// Gives write access to the value, for a lock that is held to write.
macro_rules! impl_write {
    (read, [$($generics:tt)*] $guard:ty) => {};
    (write, [$($generics:tt)*] $guard:ty) => {
        impl<$($generics)*> ::core::ops::DerefMut for $guard {
            #[inline]
            fn deref_mut(&mut self) -> &mut T {
                // SAFETY: the lock is held, and `&mut self` borrows the value exclusively.
                unsafe { &mut *self.lock.value.get() }
            }
        }
    };
}

/// Releases the lock when the guard is dropped.
macro_rules! impl_drop {
    ([$($generics:tt)*] $guard:ty, held($this:ident) = $held:expr) => {
        impl<$($generics)*> Drop for $guard {
            #[inline]
            fn drop(&mut self) {
                let $this = &*self;
                let (lock, mode) = $held;
                // SAFETY: the guard held the lock through its token, and is gone now.
                unsafe { self.token.release(lock, mode) };
            }
        }
    };
}

/// Lets a sole guard lend its token and release its lock.
macro_rules! impl_token {
    ([$($generics:tt)*] $guard:ty, held($this:ident) = $held:expr) => {
        impl<$($generics)*> $guard {
            /// Borrows the token, to acquire another lock meanwhile.
            ///
            /// The lock cannot be released until this borrow has ended.
            #[inline]
            #[must_use]
            pub const fn token(&self) -> &$crate::token::LockToken {
                self.token
            }

            /// Releases the lock of a guard that is not dropped.
            #[inline]
            #[track_caller]
            fn end(self) -> ::core::mem::ManuallyDrop<Self> {
                let $this = ::core::mem::ManuallyDrop::new(self);
                // SAFETY: the guard held the lock through its token, and is gone now.
                unsafe { $this.token.release_sole($held) };
                $this
            }
        }
    };
}

/// Lets a sole guard lend its value and its token at the same time.
macro_rules! impl_split {
    (read, [$($generics:tt)*] $guard:ty) => {};
    (write, [$($generics:tt)*] $guard:ty) => {
        impl<$($generics)*> $guard {
            /// Borrows the value and the token, to acquire another lock while the value is in use.
            ///
            /// The lock cannot be released until both borrows have ended.
            #[inline]
            pub fn split(&mut self) -> (&mut T, &$crate::token::LockToken) {
                // SAFETY: the lock is held, and `&mut self` borrows the value exclusively.
                let value = unsafe { &mut *self.lock.value.get() };
                (value, self.token)
            }
        }
    };
}

/// Moves the fields `lent`, which a sole guard had borrowed, out of a guard that has ended.
macro_rules! take_back {
    ($guard:expr, $($lent:ident)+) => {{
        let guard = $guard;
        // SAFETY: the guard is not dropped, so its fields are moved out once.
        ($(unsafe { ::core::ptr::read(&raw const guard.$lent) }),+)
    }};
}

pub(crate) use {impl_drop, impl_from, impl_guard, impl_held, impl_lock, impl_sole};
pub(crate) use {impl_split, impl_token, impl_write, take_back};
