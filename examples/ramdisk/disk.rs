//! The blocks of the disk.

use core::ops::Range;

/// The size of a logical block, in bytes.
pub const BLOCK_SIZE: usize = 512;

/// A disk whose blocks lie in `S`, such as a pool allocation, a section or a boxed slice.
#[derive(Debug)]
pub struct Disk<S> {
    storage: S,
    /// The number of blocks that the 32 bits of a 10-byte CDB can address.
    blocks: u32,
}

/// Consecutive blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The address of the first block.
    pub lba: u32,
    /// The number of blocks, which may be 0.
    pub blocks: u16,
}

/// An extent that ends after the last block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange;

impl Extent {
    /// Returns the size in bytes.
    #[must_use]
    pub const fn bytes(self) -> usize {
        self.blocks as usize * BLOCK_SIZE
    }
}

impl<S: AsRef<[u8]> + AsMut<[u8]>> Disk<S> {
    /// Makes a disk in `storage`. Bytes after the last whole block are not used.
    pub fn new(storage: S) -> Self {
        let blocks = storage.as_ref().len() / BLOCK_SIZE;
        Self {
            blocks: u32::try_from(blocks).unwrap_or(u32::MAX),
            storage,
        }
    }

    /// Returns the number of blocks.
    pub const fn blocks(&self) -> u32 {
        self.blocks
    }

    /// Returns the content of `extent`.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the extent does not lie on the disk.
    pub fn read(&self, extent: Extent) -> Result<&[u8], OutOfRange> {
        let range = self.range(extent)?;
        self.storage.as_ref().get(range).ok_or(OutOfRange)
    }

    /// Returns the content of `extent` for writing.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the extent does not lie on the disk.
    pub fn write(&mut self, extent: Extent) -> Result<&mut [u8], OutOfRange> {
        let range = self.range(extent)?;
        self.storage.as_mut().get_mut(range).ok_or(OutOfRange)
    }

    fn range(&self, extent: Extent) -> Result<Range<usize>, OutOfRange> {
        let end = extent.lba.checked_add(u32::from(extent.blocks));
        if end.is_none_or(|end| end > self.blocks) {
            return Err(OutOfRange);
        }
        let start = extent.lba as usize * BLOCK_SIZE;
        Ok(start..start + extent.bytes())
    }
}
