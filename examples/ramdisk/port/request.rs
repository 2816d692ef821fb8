use alloc::vec::Vec;

use spin_lock_safe::sys::ULONG;

use crate::disk::{BLOCK_SIZE, Extent};
use crate::scsi::opcode;
use crate::storport::{
    SRB_FLAGS_DATA_IN, SRB_FLAGS_DATA_OUT, SRB_FUNCTION_EXECUTE_SCSI, SRB_FUNCTION_FLUSH,
};

/// An SRB to be sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ScsiRequest {
    pub(super) function: u8,
    pub(super) lun: u8,
    pub(super) cdb: [u8; 16],
    pub(super) cdb_length: u8,
    pub(super) flags: ULONG,
    pub(super) data: Vec<u8>,
}

impl ScsiRequest {
    /// A command without data.
    pub fn command<const N: usize>(cdb: [u8; N]) -> Self {
        const { assert!(N <= 16, "a CDB has 16 bytes at most") };
        let mut padded = [0; 16];
        padded[..N].copy_from_slice(&cdb);
        Self {
            function: SRB_FUNCTION_EXECUTE_SCSI,
            lun: 0,
            cdb: padded,
            cdb_length: u8::try_from(N).unwrap_or(16),
            flags: 0,
            data: Vec::new(),
        }
    }

    /// The device may send so many bytes.
    pub fn receiving(mut self, length: usize) -> Self {
        self.data.resize(length, 0);
        self.flags = SRB_FLAGS_DATA_IN;
        self
    }

    /// The device receives these bytes.
    pub fn sending(mut self, data: Vec<u8>) -> Self {
        self.data = data;
        self.flags = SRB_FLAGS_DATA_OUT;
        self
    }

    /// For this logical unit instead of the first.
    pub const fn to_unit(mut self, lun: u8) -> Self {
        self.lun = lun;
        self
    }

    /// `SRB_FUNCTION_XXX`, with no command.
    pub fn function(function: u8) -> Self {
        Self {
            function,
            ..Self::command([])
        }
    }

    /// The request to write what is cached.
    pub fn flush() -> Self {
        Self::function(SRB_FUNCTION_FLUSH)
    }

    /// TEST UNIT READY
    pub fn test_unit_ready() -> Self {
        Self::command([opcode::TEST_UNIT_READY, 0, 0, 0, 0, 0])
    }

    /// INQUIRY: the standard data.
    pub fn inquiry() -> Self {
        Self::command([opcode::INQUIRY, 0, 0, 0, 36, 0]).receiving(36)
    }

    /// INQUIRY: a page of vital product data.
    pub fn vital_product_data(page: u8) -> Self {
        Self::command([opcode::INQUIRY, 1, page, 0, 255, 0]).receiving(255)
    }

    /// READ CAPACITY (10)
    pub fn read_capacity() -> Self {
        Self::command([opcode::READ_CAPACITY_10, 0, 0, 0, 0, 0, 0, 0, 0, 0]).receiving(8)
    }

    /// READ (10)
    pub fn read(extent: Extent) -> Self {
        Self::command(ten(opcode::READ_10, extent)).receiving(extent.bytes())
    }

    /// WRITE (10) of whole blocks.
    pub fn write(lba: u32, data: Vec<u8>) -> Self {
        let blocks = u16::try_from(data.len() / BLOCK_SIZE).unwrap_or(u16::MAX);
        Self::command(ten(opcode::WRITE_10, Extent { lba, blocks })).sending(data)
    }
}

const fn ten(opcode: u8, extent: Extent) -> [u8; 10] {
    let [a, b, c, d] = extent.lba.to_be_bytes();
    let [high, low] = extent.blocks.to_be_bytes();
    [opcode, 0, a, b, c, d, 0, high, low, 0]
}
