use core::slice;
use std::boxed::Box;
use std::vec;
use std::vec::Vec;

/// Memory for a driver, which is aligned like pool memory, zeroed, and never moved.
pub(crate) struct Buffer {
    /// From [`Box::into_raw`], because a `Box` may not be moved while the driver has
    /// its address.
    paragraphs: *mut [u128],
    length: usize,
}

// SAFETY: the buffer owns its memory.
unsafe impl Send for Buffer {}
// SAFETY: the owner ensures that whoever uses the memory uses it exclusively.
unsafe impl Sync for Buffer {}

impl Buffer {
    /// Makes `length` bytes that begin with `input` and are zero after it.
    pub(crate) fn new(input: &[u8], length: usize) -> Self {
        let length = length.max(input.len());
        let mut paragraphs = vec![0; length.div_ceil(size_of::<u128>())].into_boxed_slice();
        for (paragraph, bytes) in paragraphs.iter_mut().zip(input.chunks(size_of::<u128>())) {
            let mut whole = [0; size_of::<u128>()];
            whole[..bytes.len()].copy_from_slice(bytes);
            *paragraph = u128::from_ne_bytes(whole);
        }
        Self {
            paragraphs: Box::into_raw(paragraphs),
            length,
        }
    }

    pub(crate) const fn as_ptr(&self) -> *mut u8 {
        self.paragraphs.cast()
    }

    /// Returns the first `length` bytes, or all if there are fewer.
    pub(crate) fn read(&self, length: usize) -> Vec<u8> {
        let length = length.min(self.length);
        // SAFETY: the buffer has that many bytes, and the driver is done with it.
        unsafe { slice::from_raw_parts(self.as_ptr(), length) }.to_vec()
    }
}

impl Buffer {
    /// Overwrites all memory.
    pub(crate) fn fill(&self, pattern: u128) {
        // SAFETY: the memory is the buffer's, and nobody uses it any more.
        unsafe { &mut *self.paragraphs }.fill(pattern);
    }

    /// Returns whether all memory is still as [`fill`](Self::fill) left it.
    pub(crate) fn is_filled(&self, pattern: u128) -> bool {
        // SAFETY: the memory is the buffer's, and nobody may use it now.
        let paragraphs = unsafe { &*self.paragraphs };
        paragraphs.iter().all(|&paragraph| paragraph == pattern)
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        // SAFETY: the pointer is from `Box::into_raw`, and this is its last use.
        drop(unsafe { Box::from_raw(self.paragraphs) });
    }
}
