package screen

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"slices"
)

// A Config is what the go command says of a unit, for a vet tool, as far as it is of
// use (unitchecker.Config of x/tools has all).
type Config struct {
	ImportPath    string
	Dir           string
	Compiler      string // "gc"
	GoVersion     string
	GoFiles       []string
	NonGoFiles    []string
	IgnoredFiles  []string
	ModulePath    string            // "" for the standard library
	ModuleVersion string            // "" for a main module
	ImportMap     map[string]string // import path in the source -> package path
	PackageFile   map[string]string // package path -> file of export data
	PackageVetx   map[string]string // package path -> file of facts
	VetxOnly      bool              // for facts only
	VetxOutput    string            // where the facts go
	Stdout        string            // where the output goes, since Go 1.26; else ""
}

// ReadConfig reads the configuration of a unit, as the go command writes it.
func ReadConfig(name string) (*Config, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	cfg, ok := parse(data)
	if !ok {
		return nil, errors.New(name + " is no configuration of a unit")
	}
	return cfg, nil
}

func parse(data []byte) (cfg *Config, ok bool) {
	cfg, s := new(Config), &scanner{in: data}
	s.object(func(name string) {
		switch name {
		case "ImportPath":
			cfg.ImportPath = s.text()
		case "Dir":
			cfg.Dir = s.text()
		case "Compiler":
			cfg.Compiler = s.text()
		case "GoVersion":
			cfg.GoVersion = s.text()
		case "GoFiles":
			cfg.GoFiles = s.texts()
		case "NonGoFiles":
			cfg.NonGoFiles = s.texts()
		case "IgnoredFiles":
			cfg.IgnoredFiles = s.texts()
		case "ModulePath":
			cfg.ModulePath = s.text()
		case "ModuleVersion":
			cfg.ModuleVersion = s.text()
		case "Module": // since Go 1.27
			s.optional(func(name string) {
				switch name {
				case "Path":
					cfg.ModulePath = s.text()
				case "Version":
					cfg.ModuleVersion = s.text()
				default:
					s.skip()
				}
			})
		case "ImportMap":
			cfg.ImportMap = s.pairs()
		case "PackageFile":
			cfg.PackageFile = s.pairs()
		case "PackageVetx":
			cfg.PackageVetx = s.pairs()
		case "VetxOnly":
			cfg.VetxOnly = s.truth()
		case "VetxOutput":
			cfg.VetxOutput = s.text()
		case "Stdout":
			cfg.Stdout = s.text()
		default:
			s.skip()
		}
	})
	return cfg, !s.bad && s.next() == 0
}

// Unit returns what is known of the unit before it is parsed.
func (cfg *Config) Unit(below func() (Facts, bool)) Unit {
	return Unit{
		Path:    cfg.ImportPath,
		Origin:  cfg.origin(),
		Imports: slices.Collect(maps.Keys(cfg.ImportMap)),
		Files:   cfg.GoFiles,
		Named:   !cfg.VetxOnly,
		Below:   below,
	}
}

// Unread reports whether nobody reads the facts of the unit.
func (cfg *Config) Unread() bool { return slices.ContainsFunc(cfg.GoFiles, isTest) }

func (cfg *Config) origin() Origin {
	switch {
	case cfg.ModulePath != "" && Library(cfg.ModuleVersion, cfg.Dir):
		return Dependency
	case cfg.ModulePath != "":
		return Main
	case inGOROOT(cfg.Dir):
		return Standard
	}
	return Unknown
}

// inGOROOT reports whether dir holds a package of the standard library. The go
// command tells its tools where that is; without it no package is taken for one
// of them, which costs time and no diagnostic.
func inGOROOT(dir string) bool {
	root, sep := os.Getenv("GOROOT"), string(os.PathSeparator)
	return root != "" && bytes.HasPrefix([]byte(dir), []byte(root+sep+"src"+sep))
}

// Answer writes what the analysis of a silent unit would have written: the facts
// that it passes on (an empty file, if there are none, which unitchecker both
// writes and reads as such) and, if JSON is asked for, an empty object.
func Answer(cfg *Config, facts []byte, asJSON bool) error {
	if cfg.VetxOutput != "" {
		if err := os.WriteFile(cfg.VetxOutput, facts, 0o666); err != nil {
			return err
		}
	}
	var out []byte
	if asJSON && !cfg.VetxOnly {
		out = []byte("{}\n")
	}
	if cfg.Stdout != "" {
		return os.WriteFile(cfg.Stdout, out, 0o666)
	}
	_, err := os.Stdout.Write(out)
	return err
}
