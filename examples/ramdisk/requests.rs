//! The requests that applications send to the disk.

use alloc::vec::Vec;

use spin_lock_safe::simulated_kernel::SrbRequest;
use spin_lock_safe::sys::SRB_FUNCTION_FLUSH;

use crate::disk::{BLOCK_SIZE, Extent};
use crate::scsi::opcode;

/// Makes a request to write cached data.
pub fn flush() -> SrbRequest {
    SrbRequest::function(SRB_FUNCTION_FLUSH)
}

/// Makes a TEST UNIT READY.
pub fn test_unit_ready() -> SrbRequest {
    SrbRequest::command([opcode::TEST_UNIT_READY, 0, 0, 0, 0, 0])
}

/// Makes an INQUIRY for the standard data.
pub fn inquiry() -> SrbRequest {
    SrbRequest::command([opcode::INQUIRY, 0, 0, 0, 36, 0]).receiving(36)
}

/// Makes an INQUIRY for a page of vital product data.
pub fn vital_product_data(page: u8) -> SrbRequest {
    SrbRequest::command([opcode::INQUIRY, 1, page, 0, 255, 0]).receiving(255)
}

/// Makes a READ CAPACITY (10).
pub fn read_capacity() -> SrbRequest {
    SrbRequest::command([opcode::READ_CAPACITY_10, 0, 0, 0, 0, 0, 0, 0, 0, 0]).receiving(8)
}

/// Makes a READ (10).
pub fn read(extent: Extent) -> SrbRequest {
    SrbRequest::command(ten(opcode::READ_10, extent)).receiving(extent.bytes())
}

/// Makes a WRITE (10) of whole blocks.
pub fn write(lba: u32, data: Vec<u8>) -> SrbRequest {
    let blocks = u16::try_from(data.len() / BLOCK_SIZE).unwrap_or(u16::MAX);
    SrbRequest::command(ten(opcode::WRITE_10, Extent { lba, blocks })).sending(data)
}

const fn ten(opcode: u8, extent: Extent) -> [u8; 10] {
    let [a, b, c, d] = extent.lba.to_be_bytes();
    let [high, low] = extent.blocks.to_be_bytes();
    [opcode, 0, a, b, c, d, 0, high, low, 0]
}
