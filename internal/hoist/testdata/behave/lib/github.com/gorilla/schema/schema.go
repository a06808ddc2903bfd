// Package schema stands in for the library: a decoder says how it was configured.
package schema

type Decoder struct{ opts string }

func NewDecoder() *Decoder { return &Decoder{} }

func (d *Decoder) IgnoreUnknownKeys(b bool) { d.opts += "ignore " }
func (d *Decoder) ZeroEmpty(b bool)         { d.opts += "zero " }
func (d *Decoder) SetAliasTag(tag string)   { d.opts += tag + " " }
func (d *Decoder) Decode(dst any, src map[string][]string) error {
	*dst.(*string) = d.opts
	return nil
}
