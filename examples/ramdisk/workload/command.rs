use alloc::vec::Vec;

use spin_lock_safe::simulated_kernel::{Adapter, SentSrb, SrbCompletion, SrbRequest};

use super::TIMEOUT;
use super::counts::Kind;
use super::failure::{Failure, expect};
use crate::disk::Extent;
use crate::driver::DISK_BLOCKS;
use crate::requests;
use crate::scsi::Sense;
use crate::storport::{
    SCSISTAT_CHECK_CONDITION, SCSISTAT_GOOD, SRB_STATUS_ERROR, SRB_STATUS_SUCCESS,
};

/// A command and the result that it must have.
#[derive(Debug)]
#[must_use]
pub(super) struct Command {
    kind: Kind,
    request: SrbRequest,
    expected: Expected,
}

#[derive(Debug)]
struct Expected {
    srb_status: u8,
    scsi_status: u8,
    sense: Option<Vec<u8>>,
    data: Vec<u8>,
}

impl Expected {
    fn is(&self, completion: &SrbCompletion) -> bool {
        (self.srb_status, self.scsi_status) == (completion.srb_status, completion.scsi_status)
            && self.sense == completion.sense
            && self.data == completion.data
    }
}

/// A command that was sent.
#[derive(Debug)]
#[must_use]
pub(super) struct SentCommand {
    kind: Kind,
    request: SentSrb,
    expected: Expected,
}

impl Command {
    pub(super) fn read(extent: Extent, content: Vec<u8>) -> Self {
        Self::succeeds(Kind::Read, requests::read(extent), content)
    }

    pub(super) fn write(extent: Extent, content: Vec<u8>) -> Self {
        let request = requests::write(extent.lba, content.clone());
        Self::succeeds(Kind::Write, request, content)
    }

    pub(super) fn inquiry(answer: Vec<u8>) -> Self {
        Self::succeeds(Kind::Inquiry, requests::inquiry(), answer)
    }

    pub(super) fn read_capacity(answer: Vec<u8>) -> Self {
        Self::succeeds(Kind::ReadCapacity, requests::read_capacity(), answer)
    }

    pub(super) fn test_unit_ready() -> Self {
        let request = requests::test_unit_ready();
        Self::succeeds(Kind::TestUnitReady, request, Vec::new())
    }

    /// Returns a REPORT LUNS, which the disk does not support.
    pub(super) fn unknown() -> Self {
        let request = SrbRequest::command([0xA0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0]);
        Self::fails(request.receiving(16), Sense::InvalidOperationCode)
    }

    /// Returns a read of the last block and the one after it.
    pub(super) fn read_behind_the_end() -> Self {
        let lba = DISK_BLOCKS - 1;
        let request = requests::read(Extent { lba, blocks: 2 });
        Self::fails(request, Sense::LbaOutOfRange)
    }

    /// Returns a read into a buffer that lacks a byte.
    pub(super) fn read_cut_short(extent: Extent) -> Self {
        let request = requests::read(extent).receiving(extent.bytes() - 1);
        Self::fails(request, Sense::InvalidFieldInCdb)
    }

    fn succeeds(kind: Kind, request: SrbRequest, data: Vec<u8>) -> Self {
        Self {
            kind,
            request,
            expected: Expected {
                srb_status: SRB_STATUS_SUCCESS,
                scsi_status: SCSISTAT_GOOD,
                sense: None,
                data,
            },
        }
    }

    fn fails(request: SrbRequest, sense: Sense) -> Self {
        Self {
            kind: Kind::Refused,
            request,
            expected: Expected {
                srb_status: SRB_STATUS_ERROR,
                scsi_status: SCSISTAT_CHECK_CONDITION,
                sense: Some(sense.to_bytes().to_vec()),
                data: Vec::new(),
            },
        }
    }

    pub(super) fn send(self, adapter: &Adapter) -> SentCommand {
        SentCommand {
            kind: self.kind,
            request: adapter.send(self.request),
            expected: self.expected,
        }
    }
}

impl SentCommand {
    /// Waits for the command, checks its result, and returns its kind and the bytes transferred.
    pub(super) fn check(self) -> Result<(Kind, usize), Failure> {
        let result = self.request.wait(TIMEOUT).map_err(Failure::of)?;
        let kind = self.kind;
        expect(
            self.expected.is(&result),
            format_args!("{kind:?} has not the result that it must have"),
        )?;
        Ok((kind, result.data.len()))
    }
}
