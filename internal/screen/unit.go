package screen

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/mapperlint/mapperlint/internal/fact"
)

// A Config is the part of a unit's configuration that is needed here: what the
// go command writes for a vet tool (unitchecker.Config of x/tools has all).
type Config struct {
	ImportPath    string
	Dir           string
	GoFiles       []string
	ModulePath    string            // "" for the standard library
	ModuleVersion string            // "" for a main module
	ImportMap     map[string]string // import path in the source -> package path
	PackageVetx   map[string]string // package path -> file of facts
	VetxOnly      bool              // for facts only
	VetxOutput    string            // where the facts go
	Stdout        string            // where the output goes, since Go 1.26; else ""
}

// ReadConfig reads the configuration of a unit.
func ReadConfig(name string) (*Config, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	cfg := new(Config)
	if err := json.Unmarshal(data, cfg); err != nil {
		return nil, fmt.Errorf("%s is no configuration of a unit: %w", name, err)
	}
	return cfg, nil
}

// Skip reports whether the unit can be answered without looking at it, and
// with which facts.
func Skip(cfg *Config, k *Knowledge) (facts []byte, ok bool) {
	below := sync.OnceValues(cfg.below)
	if !k.Silent(cfg.unit(below)) {
		return nil, false
	}
	if slices.ContainsFunc(cfg.GoFiles, isTest) {
		return nil, true // nobody reads them
	}
	imported, ok := below()
	if !ok {
		return nil, false
	}
	carried := imported.Carried()
	facts, err := carried.Encode(cfg.ImportPath)
	return facts, err == nil
}

func (cfg *Config) unit(below func() (fact.Fact, bool)) Unit {
	return Unit{
		Path:    cfg.ImportPath,
		Origin:  cfg.origin(),
		Imports: slices.Collect(maps.Keys(cfg.ImportMap)),
		Files:   cfg.GoFiles,
		Named:   !cfg.VetxOnly,
		Below:   below,
	}
}

func (cfg *Config) origin() Origin {
	switch {
	case cfg.ModulePath != "" && fact.Library(cfg.ModuleVersion, cfg.Dir):
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
	root := os.Getenv("GOROOT")
	return root != "" && strings.HasPrefix(dir, filepath.Join(root, "src")+string(filepath.Separator))
}

// below puts the facts of the direct imports together. A file that is not there,
// or that is not understood, leaves them unknown.
func (cfg *Config) below() (fact.Fact, bool) {
	var facts []*fact.Fact
	for _, path := range slices.Sorted(maps.Keys(cfg.PackageVetx)) {
		f, err := fact.Read(cfg.PackageVetx[path])
		if err != nil {
			return fact.Fact{}, false
		}
		if f != nil {
			facts = append(facts, f)
		}
	}
	return fact.Merge(facts), true
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
