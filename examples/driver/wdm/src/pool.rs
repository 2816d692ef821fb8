use core::ptr::{self, NonNull};
use core::slice;

use windows_sys::Wdk::System::SystemServices::{ExAllocatePoolWithTag, ExFreePoolWithTag};

pub(crate) const NON_PAGED_POOL_NX: i32 = 512;
pub(crate) const TAG: u32 = u32::from_le_bytes(*b"SLSd");

/// Bytes in nonpaged pool, which may be used under a spin lock.
///
/// # Invariants
///
/// The allocation has `length` initialized bytes, and belongs to this value.
#[derive(Debug)]
pub struct PoolBytes {
    start: NonNull<u8>,
    length: usize,
}

// SAFETY: the bytes belong to the value.
unsafe impl Send for PoolBytes {}

impl PoolBytes {
    /// Allocates `length` zero bytes. Returns `None` if there is no memory.
    #[must_use]
    pub fn zeroed(length: usize) -> Option<Self> {
        // SAFETY: a driver may allocate from this type of pool.
        let start = unsafe { ExAllocatePoolWithTag(NON_PAGED_POOL_NX, length, TAG) };
        let start = NonNull::new(start.cast::<u8>())?;
        // SAFETY: `length` bytes were allocated.
        unsafe { ptr::write_bytes(start.as_ptr(), 0, length) };
        Some(Self { start, length })
    }
}

impl Drop for PoolBytes {
    fn drop(&mut self) {
        // SAFETY: the memory was allocated with this tag, and this is its last use.
        unsafe { ExFreePoolWithTag(self.start.as_ptr().cast(), TAG) };
    }
}

impl AsRef<[u8]> for PoolBytes {
    fn as_ref(&self) -> &[u8] {
        // SAFETY: the allocation has `length` bytes.
        unsafe { slice::from_raw_parts(self.start.as_ptr(), self.length) }
    }
}

impl AsMut<[u8]> for PoolBytes {
    fn as_mut(&mut self) -> &mut [u8] {
        // SAFETY: the allocation has `length` bytes, which `&mut self` borrows exclusively.
        unsafe { slice::from_raw_parts_mut(self.start.as_ptr(), self.length) }
    }
}
