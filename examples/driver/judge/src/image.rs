use std::error::Error;
use std::fmt;

use object::LittleEndian as LE;
use object::pe::{
    IMAGE_FILE_MACHINE_AMD64, IMAGE_FILE_MACHINE_ARM64, IMAGE_SUBSYSTEM_NATIVE, ImageNtHeaders64,
};
use object::read::pe::{Import as Entry, PeFile64};

/// The properties of a driver's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The target machine.
    pub machine: &'static str,
    /// All imports, sorted.
    pub imports: Vec<Import>,
}

/// A routine that the driver imports.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// The file that exports the routine.
    pub module: String,
    /// The name of the routine.
    pub routine: String,
}

/// The reason why a file is not a driver.
#[derive(Debug)]
pub enum ImageError {
    /// It is not a PE32+ file, or it is damaged.
    Format(object::Error),
    /// It is not for the native subsystem.
    Subsystem(u16),
    /// It is for another machine.
    Machine(u16),
    /// It imports a routine by its number.
    Ordinal(u16),
}

impl Image {
    /// Reads a driver's file.
    ///
    /// # Errors
    ///
    /// If the file is not a driver.
    pub fn parse(file: &[u8]) -> Result<Self, ImageError> {
        let file = PeFile64::parse(file)?;
        let headers: &ImageNtHeaders64 = file.nt_headers();
        let subsystem = headers.optional_header.subsystem.get(LE);
        if subsystem != IMAGE_SUBSYSTEM_NATIVE {
            return Err(ImageError::Subsystem(subsystem));
        }
        let machine = match headers.file_header.machine.get(LE) {
            IMAGE_FILE_MACHINE_AMD64 => "x86_64",
            IMAGE_FILE_MACHINE_ARM64 => "aarch64",
            other => return Err(ImageError::Machine(other)),
        };
        let mut imports = imports(&file)?;
        imports.sort();
        Ok(Self { machine, imports })
    }
}

fn imports(file: &PeFile64<'_>) -> Result<Vec<Import>, ImageError> {
    let mut imports = Vec::new();
    let Some(table) = file.import_table()? else {
        return Ok(imports);
    };
    let mut descriptors = table.descriptors()?;
    while let Some(descriptor) = descriptors.next()? {
        let module = text(table.name(descriptor.name.get(LE))?);
        let mut thunks = table.thunks(descriptor.original_first_thunk.get(LE))?;
        while let Some(thunk) = thunks.next::<ImageNtHeaders64>()? {
            let routine = match table.import::<ImageNtHeaders64>(thunk)? {
                Entry::Name(_, name) => text(name),
                Entry::Ordinal(number) => return Err(ImageError::Ordinal(number)),
            };
            let module = module.clone();
            imports.push(Import { module, routine });
        }
    }
    Ok(imports)
}

fn text(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}

impl From<object::Error> for ImageError {
    fn from(error: object::Error) -> Self {
        Self::Format(error)
    }
}

impl fmt::Display for ImageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format(error) => write!(f, "it is no PE32+ file: {error}"),
            Self::Subsystem(found) => write!(f, "it is for subsystem {found}, not the native one"),
            Self::Machine(found) => write!(f, "it is for machine {found:#x}"),
            Self::Ordinal(found) => write!(f, "it imports number {found} instead of a name"),
        }
    }
}

impl Error for ImageError {}

impl fmt::Display for Import {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.module, self.routine)
    }
}
