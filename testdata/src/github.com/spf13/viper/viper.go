// Package viper stands in for the library.
package viper

type Viper struct{}

func New() *Viper                              { return nil }
func (v *Viper) Unmarshal(raw any) error       { return nil }
func (v *Viper) GetString(key string) string   { return "" }
func (v *Viper) SetDefault(key string, to any) {}
func GetString(key string) string              { return "" }
func SetDefault(key string, to any)            {}
func Set(key string, value any)                {}
func ReadInConfig() error                      { return nil }
func GetViper() *Viper                         { return nil }
func (v *Viper) Set(key string, value any)     {}
func BindEnv(input ...string) error            { return nil }
