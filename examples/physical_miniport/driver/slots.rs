use core::ptr::NonNull;

use ramdisk::storport::SRB_STATUS_SUCCESS;
use spin_lock_safe::Srb;
use spin_lock_safe::sys::PVOID;

use crate::controller::{Command, SLOTS};

/// One value for each command that the controller can hold.
#[derive(Debug)]
pub(crate) struct Slots<T>([Option<T>; SLOTS]);

impl<T> Slots<T> {
    pub(super) const fn new() -> Self {
        Self([const { None }; SLOTS])
    }

    /// Returns the number of a free slot.
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

/// Writes the data of a READ, and returns the status.
pub(super) fn receive(srb: &mut Srb, word: u64) -> u8 {
    // SAFETY: the adapter asks for mapped buffers, and the length is the request's.
    let data = unsafe { srb.data() };
    data.copy_from_slice(&word.to_le_bytes());
    SRB_STATUS_SUCCESS
}

/// Returns the place where `HwBuildIo` leaves a request's command for `HwStartIo`.
pub(super) fn command(extension: PVOID) -> NonNull<Command> {
    // SAFETY: each request has an extension, because the miniport sets `SrbExtensionSize`.
    unsafe { NonNull::new_unchecked(extension.cast()) }
}
