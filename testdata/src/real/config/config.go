// Package config has loaders as they are written: the file is named, not given.
package config

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/go-playground/validator/v10"
	"github.com/mitchellh/mapstructure"
)

type Config struct {
	Addr string
	DB   struct{ DSN string }
}

func Open(dir string) (*Config, error) {
	f, err := os.Open(filepath.Join(dir, "config.json"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	cfg := &Config{}
	if err := json.NewDecoder(f).Decode(cfg); err != nil {
		return nil, err
	}
	validate := validator.New()
	if err := validate.Struct(cfg); err != nil {
		return nil, err
	}
	return cfg, nil
}

func LoadNamed(path string) (cfg Config, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return cfg, err
	}
	if err = json.NewDecoder(bytes.NewReader(data)).Decode(&cfg); err != nil {
		return
	}
	err = validator.New().Struct(&cfg)
	return
}

func FromEnv(prefix string) (*Config, error) {
	cfg := Config{Addr: os.Getenv(prefix + "_ADDR")}
	if err := cfg.validate(); err != nil {
		return nil, err
	}
	return &cfg, nil
}

// validate is called by loaders of this package alone.
func (c *Config) validate() error { return validator.New().Struct(c) }

func mustDecode(raw map[string]any) *Config {
	var cfg Config
	if err := mapstructure.Decode(raw, &cfg); err != nil {
		panic(err)
	}
	return &cfg
}

var Default, _ = FromEnv("APP")

// Read gets the data itself: who calls it is not known.
func Read(r io.Reader) (*Config, error) {
	cfg := &Config{}
	if err := json.NewDecoder(r).Decode(cfg); err != nil {
		return nil, err
	}
	if err := validator.New().Struct(cfg); err != nil { // want `on every call of Read`
		return nil, err
	}
	return cfg, nil
}

// Constructors that check what they keep.
type Server struct {
	cfg  Config
	ptr  *Config
	addr string
}

func NewKept(cfg Config) (*Server, error) {
	if err := validator.New().Struct(cfg); err != nil {
		return nil, err
	}
	s := &Server{}
	s.cfg = cfg
	return s, nil
}

func NewLiteral(cfg *Config) (*Server, error) {
	if cfg == nil {
		return nil, errors.New("no configuration")
	}
	v := validator.New()
	if err := v.Struct(cfg); err != nil {
		return nil, err
	}
	s := &Server{ptr: cfg, addr: cfg.Addr}
	return s, nil
}

func NewValue(cfg Config) (s Server, err error) {
	if err = validator.New().Struct(cfg); err != nil {
		return
	}
	s.cfg = cfg
	return s, nil
}

// ToServer is the near twin: it takes parts, as mapping functions do.
func ToServer(cfg *Config) (*Server, error) {
	if err := validator.New().Struct(cfg); err != nil { // want `on every call of ToServer`
		return nil, err
	}
	return &Server{addr: cfg.Addr}, nil
}
