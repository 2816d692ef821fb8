use std::vec::Vec;

use crate::raw::SRB_STATUS_SUCCESS;

/// The result of an SRB.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SrbCompletion {
    /// `SRB_STATUS_XXX`, without `SRB_STATUS_AUTOSENSE_VALID`.
    pub srb_status: u8,
    /// `SCSISTAT_XXX`
    pub scsi_status: u8,
    /// The sense data, if the miniport says that there is any.
    pub sense: Option<Vec<u8>>,
    /// The data that was transferred, in either direction.
    pub data: Vec<u8>,
}

impl SrbCompletion {
    /// Returns whether the request succeeded.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        self.srb_status == SRB_STATUS_SUCCESS
    }
}
