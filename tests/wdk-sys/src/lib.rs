//! Stands in for Microsoft's `wdk-sys` where there is no WDK.
//!
//! It has the form of the crate, for a WDM driver on x64: bindgen's names and types, enumerations as
//! modules, `extern "C"`. Names, layouts and values are those of Microsoft's headers; `generate` says
//! how the files are made. Of types into which this project does not look, only the size is right.

#![no_std]
#![allow(missing_docs, unreachable_pub, reason = "as in wdk-sys")]
#![allow(
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    reason = "names keep their Microsoft form"
)]
#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::undocumented_unsafe_blocks,
    clippy::multiple_unsafe_ops_per_block,
    reason = "bindgen writes it"
)]

mod bindings {
    #[allow(unnecessary_transmutes, reason = "bindgen writes it")]
    pub(crate) mod types {
        include!("types.rs");
    }
    // What clang makes of the headers on x64.
    #[cfg(target_pointer_width = "64")]
    mod layouts {
        use super::types::*;
        include!("layouts.rs");
    }
    pub(crate) mod constants {
        include!("constants.rs");
    }
}
mod status;
#[doc(hidden)]
pub mod wdf;

pub use bindings::{constants::*, types::*};
pub use status::*;
pub use wdf::*;

pub mod ntddk {
    //! The routines of ntoskrnl.exe.

    use crate::bindings::types::*;
    include!("ntddk.rs");
}

#[cfg(feature = "storage")]
pub mod storage {
    //! The routines of storport.sys. The inline functions of storport.h are not among them.

    use crate::bindings::types::*;
    include!("storage.rs");
}

/// Whether the status is a success or an information.
#[must_use]
pub const fn NT_SUCCESS(nt_status: NTSTATUS) -> bool {
    nt_status >= 0
}

/// Stops a debug build above `APC_LEVEL`.
#[macro_export]
macro_rules! PAGED_CODE {
    () => {
        debug_assert!(unsafe { $crate::ntddk::KeGetCurrentIrql() <= $crate::APC_LEVEL as u8 });
    };
}
