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

func (s *Own) SaveAll(host, user string) {}

func (s *Viper) Load() string { return viper.GetString("name") }

// Set configures an object, of which nobody knows here whose it is.
type Own struct{ v *viper.Viper }

func (s *Own) Save(name string) { s.v.Set("name", name) } // silent: setup/not-while-serving

func (s *Own) Load() string { return s.v.GetString("name") }
