// Package cobra stands in for the library.
package cobra

type Command struct {
	Use     string
	Run     func(cmd *Command, args []string)
	RunE    func(cmd *Command, args []string) error
	PreRunE func(cmd *Command, args []string) error
}

func (c *Command) AddCommand(cmds ...*Command) {}
func (c *Command) Execute() error              { return nil }

func OnInitialize(y ...func()) {}
