// Package configured has functions that set up their receiver or their
// package with what they are given, and twins that only use it.
package configured

import (
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type Config struct{ Addr string }

type Plugin struct {
	cfg  *Config
	seen map[string]Config
	n    int
}

func (p *Plugin) Configure(values map[string][]string) error {
	d := schema.NewDecoder() // silent: call/configures-receiver
	d.IgnoreUnknownKeys(true)
	var out Config
	if err := d.Decode(&out, values); err != nil {
		return err
	}
	p.cfg = &out
	return nil
}

func (p *Plugin) Init(cfg *Config) error {
	v := validator.New() // silent: call/configures-receiver
	if err := v.Struct(cfg); err != nil {
		return err
	}
	p.cfg = cfg
	return nil
}

var current Config

func Reload(values map[string][]string) error {
	var out Config
	if err := schema.NewDecoder().Decode(&out, values); err != nil { // silent: call/configures-receiver
		return err
	}
	current = out
	return nil
}

func ReloadInPlace(values map[string][]string) error {
	return schema.NewDecoder().Decode(&current, values) // silent: call/configures-receiver
}

// A field that is assigned before it is checked.
func (p *Plugin) Load(addr string) error {
	p.cfg = &Config{Addr: addr}
	return validator.New().Struct(p.cfg) // silent: call/configures-receiver
}

// The near twin checks what is there.
func (p *Plugin) Verify() error {
	return validator.New().Struct(p.cfg) // want `on every call of \(\*Plugin\).Verify`
}

// One of many is data.
func (p *Plugin) Put(name string, cfg Config) error {
	v := validator.New() // want `on every call of \(\*Plugin\).Put`
	if err := v.Struct(cfg); err != nil {
		return err
	}
	p.seen[name] = cfg
	return nil
}

// A count of the data is not the data.
func (p *Plugin) Check(cfg *Config) error {
	v := validator.New() // want `on every call of \(\*Plugin\).Check`
	p.n = len(cfg.Addr)
	return v.Struct(cfg)
}

func Parse(values map[string][]string) (Config, error) {
	var out Config
	err := schema.NewDecoder().Decode(&out, values) // want `on every call of Parse`
	return out, err
}

// A loop through what the function is given is no longer than a call of it.
func First(rows []Config) error {
	for _, r := range rows {
		if r.Addr != "" {
			v := validator.New() // want `on every call of First`
			return v.Struct(r)
		}
	}
	return nil
}

// One that waits has as many rounds as there will be.
func FirstOf(rows <-chan Config) error {
	for r := range rows {
		if r.Addr != "" {
			v := validator.New() // silent: loop/left-after
			return v.Struct(r)
		}
	}
	return nil
}

func FirstOfAll(rows []Config) {
	var v *validator.Validate
	for i, r := range rows {
		if i == 0 {
			v = validator.New() // want `on every call of FirstOfAll`
		}
		_ = v.Struct(r)
	}
}

func After(rows []Config) error {
	var found Config
	for _, r := range rows {
		if r.Addr != "" {
			found = r
			break
		}
	}
	return validator.New().Struct(found) // want `on every call of After`
}
