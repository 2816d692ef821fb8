//! Atomics in the memory where the driver has its lock words.

pub(crate) use core::sync::atomic::Ordering;

use core::sync::atomic as core_atomic;

use super::thread::{note_write, switch};

macro_rules! atomic {
    ($name:ident $(<$parameter:ident>)?: $value:ty $(, $method:ident)*) => {
        /// An atomic of the same layout.
        #[repr(transparent)]
        pub(crate) struct $name $(<$parameter>)? (core_atomic::$name $(<$parameter>)?);

        #[allow(dead_code, reason = "some have methods that the runtime does not call")]
        impl $(<$parameter>)? $name $(<$parameter>)? {
            pub(crate) const fn new(value: $value) -> Self {
                Self(core_atomic::$name::new(value))
            }

            /// # Safety
            ///
            /// The same as for the method of this name in `core`.
            pub(crate) const unsafe fn from_ptr<'a>(value: *mut $value) -> &'a Self {
                // SAFETY: the caller promises that the value is valid, and the layout is the same.
                unsafe { &*value.cast() }
            }

            pub(crate) fn load(&self, order: Ordering) -> $value {
                switch();
                self.0.load(order)
            }

            pub(crate) fn store(&self, value: $value, order: Ordering) {
                switch();
                self.0.store(value, order);
                note_write();
            }

            pub(crate) fn swap(&self, value: $value, order: Ordering) -> $value {
                switch();
                let old = self.0.swap(value, order);
                note_write();
                old
            }

            pub(crate) fn compare_exchange(
                &self,
                old: $value,
                new: $value,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$value, $value> {
                switch();
                let result = self.0.compare_exchange(old, new, success, failure);
                if result.is_ok() {
                    note_write();
                }
                result
            }

            /// Changes the value in one step. A real one starts again if another thread writes meanwhile,
            /// so the result is the same.
            pub(crate) fn fetch_update(
                &self,
                success: Ordering,
                failure: Ordering,
                update: impl FnMut($value) -> Option<$value>,
            ) -> Result<$value, $value> {
                switch();
                let result = self.0.fetch_update(success, failure, update);
                if result.is_ok() {
                    note_write();
                }
                result
            }

            $(
                pub(crate) fn $method(&self, value: $value, order: Ordering) -> $value {
                    switch();
                    let old = self.0.$method(value, order);
                    note_write();
                    old
                }
            )*
        }
    };
}

atomic!(AtomicBool: bool);
atomic!(AtomicI32: i32, fetch_sub);
atomic!(AtomicUsize: usize, fetch_add);
atomic!(AtomicPtr<T>: *mut T);
