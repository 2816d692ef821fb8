use core::ptr::NonNull;

use ramdisk::storport::SRB_STATUS_SUCCESS;
use spin_lock_safe::Srb;
use spin_lock_safe::sys::SCSI_REQUEST_BLOCK;

use crate::controller::{Command, SLOTS};

/// One value for each command that the controller may have.
#[derive(Debug)]
pub(crate) struct Slots<T>([Option<T>; SLOTS]);

impl<T> Slots<T> {
    pub(super) const fn new() -> Self {
        Self([const { None }; SLOTS])
    }

    /// The number of a free slot.
    pub(super) fn free(&self) -> Option<usize> {
        self.0.iter().position(Option::is_none)
    }

    pub(super) fn put(&mut self, slot: usize, value: T) {
        if let Some(place) = self.0.get_mut(slot) {
            *place = Some(value);
        }
    }

    pub(super) fn take(&mut self, slot: usize) -> Option<T> {
        self.0.get_mut(slot)?.take()
    }

    pub(super) const fn take_all(&mut self) -> Self {
        core::mem::replace(self, Self::new())
    }

    pub(super) fn into_values(self) -> impl Iterator<Item = T> {
        self.0.into_iter().flatten()
    }
}

/// A request that the miniport has after a routine has returned; it owns the duty to complete it.
#[derive(Debug)]
#[must_use = "the request is never completed if it is dropped"]
pub(crate) struct StartedSrb(NonNull<SCSI_REQUEST_BLOCK>);

// SAFETY: a request may be completed on any processor.
unsafe impl Send for StartedSrb {}

impl StartedSrb {
    /// # Safety
    ///
    /// The request is the miniport's until it is completed, and is taken over once.
    pub(super) unsafe fn take_over(srb: &mut Srb) -> Self {
        // SAFETY: the address of a reference is not null.
        Self(unsafe { NonNull::new_unchecked(srb.as_ptr()) })
    }

    /// Gives a READ its data; the status.
    pub(super) fn receive(&mut self, word: u64) -> u8 {
        let srb = self.srb();
        // SAFETY: the adapter asks for mapped buffers; the length is that of the request.
        let data = unsafe { srb.data() };
        data.copy_from_slice(&word.to_le_bytes());
        SRB_STATUS_SUCCESS
    }

    /// The request, with its status, for Storport.
    pub(super) fn finish(mut self, status: u8) -> *mut SCSI_REQUEST_BLOCK {
        let srb = self.srb();
        srb.set_srb_status(status);
        srb.as_ptr()
    }

    const fn srb(&mut self) -> &mut Srb {
        // SAFETY: the request is the miniport's alone, by the promise of `take_over`.
        unsafe { Srb::from_raw(self.0.as_ptr()) }
    }
}

/// Where `HwBuildIo` leaves the command of a request for `HwStartIo`.
pub(super) fn command(srb: &mut Srb) -> NonNull<Command> {
    // SAFETY: the request exists, and its fields are only read.
    let extension = unsafe { (*srb.as_ptr()).SrbExtension };
    // SAFETY: each request has an extension, as the miniport's `SrbExtensionSize` asks.
    unsafe { NonNull::new_unchecked(extension.cast()) }
}
