//! The content of blocks: the number of the block, and the number of the write.

use alloc::vec;
use alloc::vec::Vec;

use crate::disk::BLOCK_SIZE;

/// Returns the content of consecutive blocks from `lba` with these versions. Version 0 means never
/// written.
pub(super) fn blocks(lba: u32, versions: &[u32]) -> Vec<u8> {
    let mut content = vec![0; versions.len() * BLOCK_SIZE];
    let (blocks, _) = content.as_chunks_mut();
    for ((block, &version), lba) in blocks.iter_mut().zip(versions).zip(lba..) {
        if version != 0 {
            fill(block, lba, version);
        }
    }
    content
}

fn fill(block: &mut [u8; BLOCK_SIZE], lba: u32, version: u32) {
    let [low, ..] = version.to_le_bytes();
    block.fill(low);
    block[..4].copy_from_slice(&lba.to_le_bytes());
    block[4..8].copy_from_slice(&version.to_le_bytes());
    block[BLOCK_SIZE - 4..].copy_from_slice(&version.to_le_bytes());
}
