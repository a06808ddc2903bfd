// Package impl stands behind the interface.
package impl

import "github.com/spf13/viper"

type Viper struct{ v *viper.Viper }

// Save configures the process, Load reads.
func (s *Viper) Save(name string) { viper.Set("name", name) } // silent: setup/not-while-serving

// SaveAll is one decision.
func (s *Viper) SaveAll(host, user string) {
	viper.Set("host", host) // silent: setup/not-while-serving
	viper.Set("user", user) // silent: setup/not-while-serving

	viper.Set("port", 1) // silent: setup/not-while-serving
	viper.Set("tls", 1)  // silent: setup/not-while-serving
}

// Bind is one decision as well, with a look at each error.
func (s *Viper) Bind(names ...string) error {
	err := viper.BindEnv(names...) // silent: setup/not-while-serving
	if err != nil {
		return err
	}
	err = viper.BindEnv("host", "HOST") // silent: setup/not-while-serving
	if err != nil {
		return err
	}

	err = viper.BindEnv("user", "USER") // silent: setup/not-while-serving
	if err != nil {
		return err
	}
	return viper.BindEnv("port", "PORT") // silent: setup/not-while-serving
}

func (s *Own) Bind(names ...string) error { return nil }

func (s *Own) SaveAll(host, user string) {}

func (s *Viper) Load() string { return viper.GetString("name") }

// Set configures an object, of which nobody knows here whose it is.
type Own struct{ v *viper.Viper }

func (s *Own) Save(name string) { s.v.Set("name", name) } // silent: setup/not-while-serving

func (s *Own) Load() string { return s.v.GetString("name") }
