use spin_lock_safe::sys::PVOID;

/// An adapter as Storport's routines know it: by the address of the miniport's device
/// extension.
#[derive(Clone, Copy, Debug)]
pub struct HwDeviceExtension(PVOID);

// SAFETY: Storport's routines may be called with it on any processor.
unsafe impl Send for HwDeviceExtension {}
// SAFETY: as above.
unsafe impl Sync for HwDeviceExtension {}

impl HwDeviceExtension {
    /// The adapter whose device extension is at `extension`.
    ///
    /// # Safety
    ///
    /// Storport passed this address to the miniport. Nobody uses the value or a copy
    /// of it any more when `HwFreeAdapterResources` has returned.
    #[must_use]
    pub const unsafe fn from_raw(extension: PVOID) -> Self {
        Self(extension)
    }

    /// The address.
    #[must_use]
    pub const fn as_ptr(self) -> PVOID {
        self.0
    }
}
