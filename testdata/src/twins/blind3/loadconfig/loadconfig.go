// Package loadconfig checks configurations. What decides: data that come from a file or the environment are read once; data
// that a caller hands over come again and again.
package loadconfig

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"

	"github.com/go-playground/validator/v10"
	"github.com/spf13/viper"
)

type Config struct {
	Addr string `validate:"required"`
	Port int
}

func Load(path string) (*Config, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var c Config
	if err := json.Unmarshal(b, &c); err != nil {
		return nil, err
	}
	if err := validator.New().Struct(c); err != nil { // silent
		return nil, fmt.Errorf("config: %w", err)
	}
	return &c, nil
}

func FromEnv() (Config, error) {
	port, err := strconv.Atoi(os.Getenv("PORT"))
	if err != nil {
		return Config{}, err
	}
	c := Config{os.Getenv("ADDR"), port}
	v := validator.New() // silent
	return c, v.Struct(&c)
}

func FromViper() (*Config, error) {
	vp := viper.New()
	var c Config
	if err := vp.Unmarshal(&c); err != nil {
		return nil, err
	}
	return &c, validator.New().Struct(c) // silent
}

func MustLoad() Config {
	f, err := os.Open(os.Getenv("CONFIG"))
	if err != nil {
		panic(err)
	}
	defer f.Close()
	var c Config
	if err := json.NewDecoder(f).Decode(&c); err != nil {
		panic(err)
	}
	if err := validator.New().Struct(c); err != nil { // silent
		panic(err)
	}
	return c
}

func Lookup() (c Config, err error) {
	if a, ok := os.LookupEnv("ADDR"); ok {
		c.Addr = a
	}
	err = validator.New().Var(c.Addr, "hostname") // silent
	return c, err
}

func ReadDir(dir string) (map[string]Config, error) {
	v := validator.New() // silent
	all := map[string]Config{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		b, err := os.ReadFile(e.Name())
		if err != nil {
			return nil, err
		}
		var c Config
		_ = json.Unmarshal(b, &c)
		if err := v.Struct(c); err != nil {
			return nil, err
		}
		all[e.Name()] = c
	}
	return all, nil
}

// Handed over.

type Document struct{ Addr, Title string }

func (c Document) Check() error {
	return validator.New().Struct(c) // report
}

func Parse(b []byte) (*Document, error) {
	var c Document
	if err := json.Unmarshal(b, &c); err != nil {
		return nil, err
	}
	return &c, validator.New().Struct(c) // report
}

func Read(r io.Reader) (c Document, err error) {
	if err = json.NewDecoder(r).Decode(&c); err != nil {
		return c, err
	}
	v := validator.New() // report
	return c, v.Struct(c)
}

func Put(w http.ResponseWriter, r *http.Request) {
	var c Document
	_ = json.NewDecoder(r.Body).Decode(&c)
	if err := validator.New().Struct(c); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Merge(base, over Document) (Document, error) {
	if over.Addr != "" {
		base.Addr = over.Addr
	}
	v := validator.New() // report
	return base, v.Struct(base)
}
