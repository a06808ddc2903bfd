// Package validate stands in for the library.
package validate

func AddValidator(name string, checkFunc any)      {}
func AddGlobalMessages(messages map[string]string) {}

type Validation struct{}

func New(data any) *Validation                                    { return &Validation{} }
func (v *Validation) AddValidator(name string, f any) *Validation { return v }
func (v *Validation) Validate() bool                              { return true }
