use core::cell::UnsafeCell;
use core::fmt;
use core::ptr;

use windows_sys::Wdk::System::SystemServices::{
    KSEMAPHORE, KeInitializeSemaphore, KeReleaseSemaphore, KeWaitForSingleObject,
};

const EXECUTIVE: i32 = 0;
const KERNEL_MODE: i8 = 0;

/// A semaphore of the kernel.
///
/// # Invariants
///
/// The semaphore is initialized in its final place, and not moved afterwards.
pub struct Semaphore(UnsafeCell<KSEMAPHORE>);

// SAFETY: only the kernel accesses the storage, by its own rules.
unsafe impl Send for Semaphore {}
// SAFETY: as above.
unsafe impl Sync for Semaphore {}

impl Semaphore {
    /// Makes a semaphore that is not initialized yet.
    ///
    /// # Safety
    ///
    /// [`initialize`](Self::initialize) is called before any other method, and the
    /// semaphore is not moved afterwards.
    #[must_use]
    pub unsafe fn new() -> Self {
        Self(UnsafeCell::new(KSEMAPHORE::default()))
    }

    /// Initializes the semaphore with a count of 0.
    ///
    /// Microsoft's page: `KeInitializeSemaphore` function (wdm.h).
    ///
    /// # Safety
    ///
    /// Nobody else uses the semaphore yet.
    pub unsafe fn initialize(&self) {
        // SAFETY: the memory is this semaphore's.
        unsafe { KeInitializeSemaphore(self.0.get(), 0, i32::MAX) };
    }

    /// Releases the semaphore, which ends `count` waits.
    ///
    /// Microsoft's page: `KeReleaseSemaphore` function (wdm.h).
    pub fn release(&self, count: i32) {
        // SAFETY: the semaphore is initialized.
        unsafe { KeReleaseSemaphore(self.0.get(), 0, count, false) };
    }

    /// Waits until the semaphore is released, at `PASSIVE_LEVEL`.
    ///
    /// Microsoft's page: `KeWaitForSingleObject` function (wdm.h).
    pub fn wait(&self) {
        let semaphore = self.0.get().cast();
        // SAFETY: the semaphore is initialized. Without a timeout there is no other result.
        unsafe { KeWaitForSingleObject(semaphore, EXECUTIVE, KERNEL_MODE, false, ptr::null()) };
    }
}

impl fmt::Debug for Semaphore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Semaphore").finish_non_exhaustive()
    }
}
