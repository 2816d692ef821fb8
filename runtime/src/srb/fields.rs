//! Reads and writes the fields of a request block of either kind.

use core::ptr::NonNull;
use core::slice;

use crate::raw::{
    PVOID, SCSI_REQUEST_BLOCK, SRB_EX_DATA_TYPE_SCSI_CDB16, SRB_EX_DATA_TYPE_SCSI_CDB32,
    SRB_FUNCTION_STORAGE_REQUEST_BLOCK, SRBEX_DATA_SCSI_CDB16, STOR_ADDR_BTL8,
    STOR_ADDRESS_TYPE_BTL8, STORAGE_REQUEST_BLOCK,
};

/// A request block of either kind.
///
/// Only raw pointers access the block, because one kind is shorter than the other.
///
/// # Invariants
///
/// The pointer is to a valid request block, which only the holder uses. A `STORAGE_REQUEST_BLOCK`
/// has `SrbLength` bytes.
#[derive(Clone, Copy)]
pub(super) struct Fields(NonNull<SCSI_REQUEST_BLOCK>);

/// Reads a field of the request block's own kind.
macro_rules! read {
    ($fields:ident, $ordinary:ident, $extended:ident) => {
        if $fields.is_extended() {
            // SAFETY: the request is valid, and of this kind.
            unsafe { (*$fields.extended()).$extended }
        } else {
            // SAFETY: the request is valid, and of this kind.
            unsafe { (*$fields.as_ptr()).$ordinary }
        }
    };
}

impl Fields {
    /// # Safety
    ///
    /// The pointer is to a valid request block, which only the caller uses.
    pub(super) const unsafe fn new(srb: *mut SCSI_REQUEST_BLOCK) -> Self {
        // SAFETY: the caller promises that the pointer is valid, so it is not null.
        Self(unsafe { NonNull::new_unchecked(srb) })
    }

    pub(super) const fn as_ptr(self) -> *mut SCSI_REQUEST_BLOCK {
        self.0.as_ptr()
    }

    const fn extended(self) -> *mut STORAGE_REQUEST_BLOCK {
        self.0.as_ptr().cast()
    }

    fn is_extended(self) -> bool {
        // SAFETY: both kinds have this field in the same place.
        let function = unsafe { (*self.as_ptr()).Function };
        function == SRB_FUNCTION_STORAGE_REQUEST_BLOCK
    }

    pub(super) fn function(self) -> u8 {
        if !self.is_extended() {
            // SAFETY: the request is valid.
            return unsafe { (*self.as_ptr()).Function };
        }
        // SAFETY: the request is valid, and of this kind.
        let function = unsafe { (*self.extended()).SrbFunction };
        u8::try_from(function).unwrap_or(u8::MAX)
    }

    pub(super) fn srb_status(self) -> u8 {
        // SAFETY: both kinds have this field in the same place.
        unsafe { (*self.as_ptr()).SrbStatus }
    }

    pub(super) fn set_srb_status(self, status: u8) {
        // SAFETY: both kinds have this field in the same place.
        unsafe { (*self.as_ptr()).SrbStatus = status };
    }

    pub(super) fn flags(self) -> u32 {
        read!(self, SrbFlags, SrbFlags)
    }

    pub(super) fn time_out(self) -> u32 {
        read!(self, TimeOutValue, TimeOutValue)
    }

    pub(super) fn extension(self) -> PVOID {
        read!(self, SrbExtension, MiniportContext)
    }

    pub(super) fn data_transfer_length(self) -> u32 {
        read!(self, DataTransferLength, DataTransferLength)
    }

    pub(super) fn set_data_transfer_length(self, bytes: u32) {
        // The length never grows, because `mapped_data` is as long as this field says.
        let bytes = bytes.min(self.data_transfer_length());
        if self.is_extended() {
            // SAFETY: the request is valid, and of this kind.
            unsafe { (*self.extended()).DataTransferLength = bytes };
        } else {
            // SAFETY: the request is valid, and of this kind.
            unsafe { (*self.as_ptr()).DataTransferLength = bytes };
        }
    }

    pub(super) fn data_buffer(self) -> PVOID {
        read!(self, DataBuffer, DataBuffer)
    }

    pub(super) fn address(self) -> Option<(u8, u8, u8)> {
        if !self.is_extended() {
            // SAFETY: the request is valid, and of this kind.
            let srb = unsafe { self.as_ptr().read() };
            return Some((srb.PathId, srb.TargetId, srb.Lun));
        }
        // SAFETY: the request is valid, and of this kind.
        let offset = unsafe { (*self.extended()).AddressOffset };
        let address: STOR_ADDR_BTL8 = self.at(offset)?;
        let is_known = offset != 0 && address.Type == STOR_ADDRESS_TYPE_BTL8;
        is_known.then_some((address.Path, address.Target, address.Lun))
    }

    /// Returns the start and the length of the command descriptor block.
    pub(super) fn cdb(self) -> Option<(*const u8, usize)> {
        let (cdb, length, room) = if self.is_extended() {
            let command = self.command()?;
            // SAFETY: the command lies in the request block.
            let length = unsafe { (*command).CdbLength };
            // SAFETY: as above.
            let is_longer = unsafe { (*command).Type } == SRB_EX_DATA_TYPE_SCSI_CDB32;
            // SAFETY: as above; the longer kind only has more bytes there.
            let cdb = unsafe { &raw const (*command).Cdb };
            (cdb.cast(), length, if is_longer { 32 } else { 16 })
        } else {
            // SAFETY: the request is valid, and of this kind.
            let length = unsafe { (*self.as_ptr()).CdbLength };
            // SAFETY: as above.
            let cdb = unsafe { &raw const (*self.as_ptr()).Cdb };
            (cdb.cast(), length, 16)
        };
        let length = usize::from(length);
        (length != 0 && length <= room).then_some((cdb, length))
    }

    pub(super) fn scsi_status(self) -> Option<u8> {
        if !self.is_extended() {
            // SAFETY: the request is valid, and of this kind.
            return Some(unsafe { (*self.as_ptr()).ScsiStatus });
        }
        // SAFETY: the command lies in the request block.
        self.command().map(|it| unsafe { (*it).ScsiStatus })
    }

    pub(super) fn set_scsi_status(self, status: u8) {
        if !self.is_extended() {
            // SAFETY: the request is valid, and of this kind.
            unsafe { (*self.as_ptr()).ScsiStatus = status };
        } else if let Some(command) = self.command() {
            // SAFETY: the command lies in the request block.
            unsafe { (*command).ScsiStatus = status };
        }
    }

    /// Returns the start and the length of the buffer for sense data.
    pub(super) fn sense_info(self) -> (PVOID, u8) {
        let (buffer, length) = if !self.is_extended() {
            // SAFETY: the request is valid, and of this kind.
            let srb = unsafe { self.as_ptr().read() };
            (srb.SenseInfoBuffer, srb.SenseInfoBufferLength)
        } else if let Some(command) = self.command() {
            // SAFETY: the command lies in the request block.
            let buffer = unsafe { (*command).SenseInfoBuffer };
            // SAFETY: as above.
            (buffer, unsafe { (*command).SenseInfoBufferLength })
        } else {
            (core::ptr::null_mut(), 0)
        };
        (buffer, if buffer.is_null() { 0 } else { length })
    }

    /// Returns the extended data that holds the SCSI command.
    fn command(self) -> Option<*mut SRBEX_DATA_SCSI_CDB16> {
        // SAFETY: the request is valid, and of this kind.
        let count = unsafe { (*self.extended()).NumSrbExData };
        let first = core::mem::offset_of!(STORAGE_REQUEST_BLOCK, SrbExDataOffset);
        let first = u32::try_from(first).ok()?;
        for number in 0..count {
            // No offsets lie after the end of the block, whatever the count says.
            let offset: u32 = self.at(number.checked_mul(4)?.checked_add(first)?)?;
            let kind: i32 = self.at(offset).filter(|_| offset != 0)?;
            let size = match kind {
                SRB_EX_DATA_TYPE_SCSI_CDB16 => size_of::<SRBEX_DATA_SCSI_CDB16>(),
                SRB_EX_DATA_TYPE_SCSI_CDB32 => size_of::<SRBEX_DATA_SCSI_CDB16>() + 16,
                _ => continue,
            };
            let place = self.place(offset, size, align_of::<SRBEX_DATA_SCSI_CDB16>())?;
            return Some(place.cast());
        }
        None
    }

    /// Returns the value at an offset in the request block, if the block is long enough.
    fn at<T: Copy>(self, offset: u32) -> Option<T> {
        let place = self.place(offset, size_of::<T>(), align_of::<T>())?;
        // SAFETY: the request block has that many bytes there, and any bytes are a valid `T`, which is a
        // number or a pointer.
        Some(unsafe { place.cast::<T>().read() })
    }

    /// Returns the address at an offset in the request block, if the block has `size` bytes there.
    fn place(self, offset: u32, size: usize, align: usize) -> Option<*mut u8> {
        // SAFETY: the request is valid, and of this kind.
        let length = unsafe { (*self.extended()).SrbLength } as usize;
        let offset = offset as usize;
        let is_inside = offset.checked_add(size)? <= length && offset.is_multiple_of(align);
        is_inside.then(|| self.as_ptr().cast::<u8>().wrapping_add(offset))
    }
}

/// Returns a slice of `length` bytes, or an empty one if the pointer is null.
///
/// # Safety
///
/// Unless the pointer is null, it points to `length` bytes that only the caller uses for all of `'a`.
pub(super) unsafe fn bytes<'a>(start: PVOID, length: usize) -> &'a mut [u8] {
    if start.is_null() {
        return &mut [];
    }
    // SAFETY: promised by the caller.
    unsafe { slice::from_raw_parts_mut(start.cast(), length) }
}
