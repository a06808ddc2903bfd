// Package tags has structs that are configuration, as their tags tell, and
// twins that come with requests.
package tags

import "github.com/go-playground/validator/v10"

type Environment struct {
	Addr string `env:"ADDR" validate:"required"`
	Port int    `env:"PORT"`
}

func (e *Environment) Validate() error { return validator.New().Struct(e) }

type File struct {
	Name string `mapstructure:"name"`
	Tag  string `yaml:"tag"`
}

func Check(f File) error {
	v := validator.New()
	v.SetTagName("check")
	return v.Struct(&f)
}

type Payload struct {
	Name string `json:"name" yaml:"name"`
}

func (p *Payload) Validate() error { return validator.New().Struct(p) } // want `on every call of \(\*Payload\).Validate`

type Form struct {
	Name string `form:"name"`
}

func CheckForm(f Form) error { return validator.New().Struct(f) } // want `on every call of CheckForm`

type Plain struct{ Name string }

func (p Plain) Validate() error { return validator.New().Struct(p) } // want `on every call of Plain.Validate`

// A setting among the data does not make them configuration.
func CheckBoth(e Environment, p Plain) error {
	v := validator.New() // want `on every call of CheckBoth`
	if err := v.Struct(e); err != nil {
		return err
	}
	return v.Struct(p)
}

type page struct {
	UI    *File
	Theme string
}

// CheckPage checks a template with nothing but configuration, into an empty buffer.
func (f *File) CheckPage() error {
	v := validator.New()
	return v.Struct(&page{UI: f, Theme: "dark"})
}

// CheckPages has something of the caller in it.
func (f *File) CheckPages(theme string) error {
	v := validator.New() // want `on every call of \(\*File\).CheckPages`
	return v.Struct(&page{UI: f, Theme: theme})
}
