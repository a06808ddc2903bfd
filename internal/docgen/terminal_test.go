package main

import (
	"slices"
	"strings"
	"testing"
)

func TestTerminalRows(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", terminalColumns)
	for _, test := range []struct {
		line string
		want []string
	}{
		{"", []string{""}},
		{"a < b", []string{"a &lt; b"}},
		{long, []string{long}},
		{long + "yz", []string{long, "yz"}},
		{"\x1b[31mred\x1b[0m plain", []string{`<tspan fill="#ff7b72">red</tspan> plain`}},
		{"\x1b[1;31mboth\x1b[32mgreen\x1b[m", []string{`<tspan font-weight="bold" fill="#ff7b72">both</tspan><tspan font-weight="bold" fill="#7ee787">green</tspan>`}},
		{"\x1b[91mbright\x1b[01mbold\x1b[0m", []string{`<tspan fill="#ff7b72">bright</tspan><tspan fill="#ff7b72" font-weight="bold">bold</tspan>`}},
		{"\tindented", []string{"    indented"}},
	} {
		on := ""
		if got := terminalRows(test.line, &on); !slices.Equal(got, test.want) || on != "" {
			t.Errorf("%q becomes %q and leaves %q, want %q", test.line, got, on, test.want)
		}
	}
	on := ""
	terminalRows("\x1b[2mdim", &on)
	if got := terminalRows("still", &on); !slices.Equal(got, []string{`<tspan fill="#8b949e">still</tspan>`}) {
		t.Errorf("an attribute does not last to the next line: %q", got)
	}
}
