use alloc::vec::Vec;

use super::counts::Kind;
use super::failure::{Failure, expect};
use crate::disk::Extent;
use crate::driver::DISK_BLOCKS;
use crate::port::{Port, ScsiRequest, ScsiResult, SentScsi};
use crate::scsi::Sense;
use crate::storport::{
    SCSISTAT_CHECK_CONDITION, SCSISTAT_GOOD, SRB_STATUS_ERROR, SRB_STATUS_SUCCESS,
};

/// A command and the result that it must have.
#[derive(Debug)]
#[must_use]
pub(super) struct Command {
    kind: Kind,
    request: ScsiRequest,
    expected: ScsiResult,
}

/// A command that was sent.
#[derive(Debug)]
#[must_use]
pub(super) struct SentCommand {
    kind: Kind,
    request: SentScsi,
    expected: ScsiResult,
}

impl Command {
    pub(super) fn read(extent: Extent, content: Vec<u8>) -> Self {
        Self::succeeds(Kind::Read, ScsiRequest::read(extent), content)
    }

    pub(super) fn write(extent: Extent, content: Vec<u8>) -> Self {
        let request = ScsiRequest::write(extent.lba, content.clone());
        Self::succeeds(Kind::Write, request, content)
    }

    pub(super) fn inquiry(answer: Vec<u8>) -> Self {
        Self::succeeds(Kind::Inquiry, ScsiRequest::inquiry(), answer)
    }

    pub(super) fn read_capacity(answer: Vec<u8>) -> Self {
        Self::succeeds(Kind::ReadCapacity, ScsiRequest::read_capacity(), answer)
    }

    pub(super) fn test_unit_ready() -> Self {
        let request = ScsiRequest::test_unit_ready();
        Self::succeeds(Kind::TestUnitReady, request, Vec::new())
    }

    /// REPORT LUNS, which the disk does not have.
    pub(super) fn unknown() -> Self {
        let request = ScsiRequest::command([0xA0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0]);
        Self::fails(request.receiving(16), Sense::InvalidOperationCode)
    }

    /// The last block and the one behind it.
    pub(super) fn read_behind_the_end() -> Self {
        let lba = DISK_BLOCKS - 1;
        let request = ScsiRequest::read(Extent { lba, blocks: 2 });
        Self::fails(request, Sense::LbaOutOfRange)
    }

    /// A read into a buffer that lacks a byte.
    pub(super) fn read_cut_short(extent: Extent) -> Self {
        let request = ScsiRequest::read(extent).receiving(extent.bytes() - 1);
        Self::fails(request, Sense::InvalidFieldInCdb)
    }

    fn succeeds(kind: Kind, request: ScsiRequest, data: Vec<u8>) -> Self {
        Self {
            kind,
            request,
            expected: ScsiResult {
                srb_status: SRB_STATUS_SUCCESS,
                scsi_status: SCSISTAT_GOOD,
                sense: None,
                data,
            },
        }
    }

    fn fails(request: ScsiRequest, sense: Sense) -> Self {
        Self {
            kind: Kind::Refused,
            request,
            expected: ScsiResult {
                srb_status: SRB_STATUS_ERROR,
                scsi_status: SCSISTAT_CHECK_CONDITION,
                sense: Some(sense.to_bytes()),
                data: Vec::new(),
            },
        }
    }

    pub(super) fn send(self, port: &Port) -> SentCommand {
        SentCommand {
            kind: self.kind,
            request: port.send(self.request),
            expected: self.expected,
        }
    }
}

impl SentCommand {
    /// Waits for the command and checks its result; its kind, and the bytes transferred.
    pub(super) fn check(self) -> Result<(Kind, usize), Failure> {
        let result = self.request.wait();
        let kind = self.kind;
        expect(
            result == self.expected,
            format_args!("{kind:?} has not the result that it must have"),
        )?;
        Ok((kind, result.data.len()))
    }
}
