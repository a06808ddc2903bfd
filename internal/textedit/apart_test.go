package textedit

import "testing"

func TestApart(t *testing.T) {
	t.Parallel()
	at := func(pos int, text string) *Change { return &Change{Edits: []Edit{Insert(pos, text)}} }
	for _, c := range []struct{ name, one, other, want string }{
		{"both have one", "\tv := a() // x\n", "\tlonger := b() // y\n", "\t// x\n\tv := a()\n"},
		{"the other has none", "\tv := a() // x\n", "\tlonger := b()\n", "\tv := a() // x\n"},
		{"equal", "\tv := a() // x\n", "\tv := a() // x\n", "\tv := a() // x\n"},
		{"in a string", "\tv := a(\"//\")\n", "\tlonger := b() // y\n", "\tv := a(\"//\")\n"},
		{"the last of two lines", "\tv := a(\"//\")\n\tv.B() // x\n", "\tw := b() // y\n", "\t// x\n\tv := a(\"//\")\n\tv.B()\n"},
		{"behind a raw string", "\tv := a(`\n`) // x\n", "\tw := b() // y\n", "\t// x\n\tv := a(`\n`)\n"},
		{"above already", "\t// x\n\tv := a()\n", "\tw := b() // y\n", "\t// x\n\tv := a()\n"},
		{"parted", "\nvar v = a() // x\n", "\nvar longer = b() // y\n", "\nvar v = a() // x\n"},
	} {
		one := at(7, c.one)
		Apart([]*Change{one, at(7, c.other)})
		if got := one.Edits[0].Text; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		one = at(7, c.one)
		Apart([]*Change{one, at(8, c.other)})
		if got := one.Edits[0].Text; got != c.one {
			t.Errorf("%s, in another place: %q, want %q", c.name, got, c.one)
		}
	}
}
