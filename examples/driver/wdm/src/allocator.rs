//! Implements `alloc` with nonpaged pool.

extern crate alloc;

use alloc::boxed::Box;
use core::alloc::{GlobalAlloc, Layout};
use core::ptr;

use windows_sys::Wdk::System::SystemServices::{ExAllocatePoolWithTag, ExFreePoolWithTag};

use crate::pool::{NON_PAGED_POOL_NX, TAG};

/// The alignment of pool memory on 64-bit Windows.
const POOL_ALIGNMENT: usize = 16;

struct Pool;

#[global_allocator]
static POOL: Pool = Pool;

// SAFETY: pool allocations are disjoint, aligned to 16 bytes, and valid until they are freed.
unsafe impl GlobalAlloc for Pool {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.align() > POOL_ALIGNMENT {
            return ptr::null_mut();
        }
        // SAFETY: a driver may allocate from this type of pool.
        unsafe { ExAllocatePoolWithTag(NON_PAGED_POOL_NX, layout.size(), TAG) }.cast()
    }

    unsafe fn dealloc(&self, pointer: *mut u8, _layout: Layout) {
        // SAFETY: the memory was allocated with this tag, and this is its last use.
        unsafe { ExFreePoolWithTag(pointer.cast(), TAG) };
    }
}

/// Allocates a value that stays until [`unleak`].
pub fn leak<T>(value: T) -> &'static mut T {
    Box::leak(Box::new(value))
}

/// Takes the value out, and frees its memory.
///
/// # Safety
///
/// `place` came from [`leak`], and nobody uses it any more.
pub unsafe fn unleak<T>(place: *mut T) -> T {
    // SAFETY: the caller promises that the place is valid.
    *unsafe { Box::from_raw(place) }
}
