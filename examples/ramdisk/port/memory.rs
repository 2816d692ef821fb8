use core::ptr::NonNull;
use std::alloc::{Layout, alloc_zeroed, dealloc, handle_alloc_error};

use spin_lock_safe::sys::PVOID;

use super::adapter::Adapter;

/// The memory of an adapter: Storport's own part, and behind it the miniport's device
/// extension, zeroed. From the address of the one follows that of the other.
#[derive(Debug)]
pub(super) struct Memory {
    start: NonNull<Header>,
    layout: Layout,
}

/// Storport's part; it keeps the extension aligned.
#[repr(C, align(16))]
#[derive(Debug)]
struct Header {
    adapter: *const Adapter,
}

impl Memory {
    pub(super) fn new(extension_size: usize) -> Option<Self> {
        let header = Layout::new::<Header>();
        let extension = Layout::from_size_align(extension_size, header.align()).ok()?;
        let (layout, _) = header.extend(extension).ok()?;
        // SAFETY: the header has a size.
        let start = unsafe { alloc_zeroed(layout) };
        let Some(start) = NonNull::new(start.cast()) else {
            handle_alloc_error(layout);
        };
        Some(Self { start, layout })
    }

    /// The miniport's device extension.
    pub(super) fn extension(&self) -> PVOID {
        // SAFETY: the extension lies behind the header, in the same allocation.
        unsafe { self.start.add(1) }.cast().as_ptr()
    }

    /// Sets what [`adapter_of`] finds.
    pub(super) fn set_adapter(&self, adapter: *const Adapter) {
        // SAFETY: the header lies at the start; it is written before it is read.
        unsafe { self.start.write(Header { adapter }) };
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        // SAFETY: it was allocated with this layout, and is used for the last time.
        unsafe { dealloc(self.start.as_ptr().cast(), self.layout) };
    }
}

/// The adapter whose miniport has this device extension.
///
/// # Safety
///
/// `extension` is the extension of an adapter that lives for all of `'a`.
pub(super) unsafe fn adapter_of<'a>(extension: PVOID) -> &'a Adapter {
    // SAFETY: the header lies before the extension.
    let header = unsafe { extension.cast::<Header>().sub(1) };
    // SAFETY: it is valid, and says which adapter it belongs to.
    let adapter = unsafe { (*header).adapter };
    // SAFETY: the caller vouches that the adapter lives.
    unsafe { &*adapter }
}
