// Package impl stands behind the interface.
package impl

import "github.com/spf13/viper"

type Viper struct{ v *viper.Viper }

// Save configures the process, Load reads.
func (s *Viper) Save(name string) { viper.Set("name", name) } // silent: setup/not-while-serving

func (s *Viper) Load() string { return viper.GetString("name") }

// Set configures an object, of which nobody knows here whose it is.
type Own struct{ v *viper.Viper }

func (s *Own) Save(name string) { s.v.Set("name", name) } // silent: setup/not-while-serving

func (s *Own) Load() string { return s.v.GetString("name") }
